package io.netlab.scenario.file;

import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Scalars;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.PortOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys for options of bridges and of their ports: the words of {@code ip}, with hyphens. */
final class OptionKeys {
    private static final Map<BridgeOption, Key<?>> BRIDGE = new EnumMap<>(BridgeOption.class);
    private static final Map<PortOption, Key<?>> PORT = new EnumMap<>(PortOption.class);

    static {
        for (BridgeOption option : BridgeOption.values()) {
            BRIDGE.put(option, bridgeKey(option));
        }
        for (PortOption option : PortOption.values()) {
            PORT.put(option, portKey(option));
        }
    }

    private OptionKeys() {}

    /** The keys for what {@code ip link set DEV type bridge} can say. */
    static List<Key<?>> ofBridges() {
        return List.copyOf(BRIDGE.values());
    }

    /** The key for an option of bridges. */
    static Key<?> of(BridgeOption option) {
        return Objects.requireNonNull(BRIDGE.get(option), option.word());
    }

    /** The keys for what {@code bridge link set} can say of a port. */
    static List<Key<?>> ofPorts() {
        return List.copyOf(PORT.values());
    }

    /** The settings that are said of a bridge. */
    static List<LinkSetting> bridgeSettings(Fields fields) {
        List<LinkSetting> settings = new ArrayList<>();
        BRIDGE.forEach((option, key) ->
                fields.value(key).ifPresent(value -> settings.add(new LinkSetting.BridgeValue(option, number(value)))));
        return settings;
    }

    /** The settings that are said of a link as the port of a bridge. */
    static List<LinkSetting> portSettings(Fields fields) {
        List<LinkSetting> settings = new ArrayList<>();
        PORT.forEach((option, key) ->
                fields.value(key).ifPresent(value -> settings.add(new LinkSetting.PortValue(option, number(value)))));
        return settings;
    }

    /** Flags are 0 and 1, times hundredths of a second. */
    private static long number(Object value) {
        if (value instanceof Duration duration) {
            return duration.toMillis() / 10;
        }
        return value instanceof Boolean flag ? (flag ? 1 : 0) : (Long) value;
    }

    private static Key<?> bridgeKey(BridgeOption option) {
        String name = option == BridgeOption.STP_STATE ? "stp" : option.word().replace('_', '-');
        return switch (option) {
            case STP_STATE -> Key.optional(name, Values.FLAG, "Whether the spanning tree protocol breaks loops.");
            case VLAN_FILTERING -> Key.optional(name, Values.FLAG, "Whether ports belong to VLANs.");
            case MCAST_SNOOPING ->
                Key.optional(name, Values.FLAG, "Whether multicast goes only where it is asked for.");
            case NF_CALL_IPTABLES, NF_CALL_IP6TABLES, NF_CALL_ARPTABLES ->
                Key.optional(name, Values.FLAG, "Whether bridged packets pass the firewall of this kind.");
            case FORWARD_DELAY, HELLO_TIME, MAX_AGE ->
                Key.optional(name, Scalars.duration(), "A timer of the spanning tree protocol.");
            case AGEING_TIME -> Key.optional(name, Scalars.duration(), "How long a learned address is kept.");
            case PRIORITY ->
                Key.optional(name, Scalars.whole(0, 65535), "The lowest becomes the root of the spanning tree.");
            case VLAN_DEFAULT_PVID ->
                Key.optional(name, Scalars.whole(0, 4094), "The VLAN that a new port belongs to; 0 is none.");
            case GROUP_FWD_MASK ->
                Key.optional(name, Scalars.whole(0, 65535), "Which link-local groups are forwarded, a bit each.");
        };
    }

    private static Key<?> portKey(PortOption option) {
        String name = option.word().replace('_', '-');
        return switch (option) {
            case STATE ->
                Key.optional(
                        "port-state",
                        Scalars.whole(0, 4),
                        "0 disabled, 1 listening, 2 learning, 3 forwarding, 4 blocking.");
            case COST ->
                Key.optional(name, Scalars.whole(1, 65535), "What the way through this port costs the spanning tree.");
            case PRIORITY -> Key.optional(name, Scalars.whole(0, 63), "Of ports with equal cost the lowest is taken.");
            case HAIRPIN -> Key.optional(name, Values.FLAG, "A frame may leave through the port that it came in by.");
            case GUARD -> Key.optional(name, Values.FLAG, "Refuses spanning tree messages at this port.");
            case ROOT_BLOCK ->
                Key.optional(name, Values.FLAG, "The port never leads to the root of the spanning tree.");
            case FASTLEAVE -> Key.optional(name, Values.FLAG, "Leaves a multicast group at the first word.");
            case LEARNING -> Key.optional(name, Values.FLAG, "Learns which addresses are behind this port.");
            case FLOOD -> Key.optional(name, Values.FLAG, "Sends frames for unknown addresses out of this port.");
            case MCAST_FLOOD -> Key.optional(name, Values.FLAG, "Sends multicast out of this port.");
            case BCAST_FLOOD -> Key.optional(name, Values.FLAG, "Sends broadcasts out of this port.");
            case NEIGH_SUPPRESS ->
                Key.optional(name, Values.FLAG, "Answers ARP for others, so that it need not be flooded.");
            case ISOLATED -> Key.optional(name, Values.FLAG, "Isolated ports do not see each other.");
        };
    }
}
