package io.netlab.plan;

import io.netlab.topology.BridgeOption;
import io.netlab.topology.Link;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.PortOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new link is when nothing is said of it: what need not be said when it is made again, or written down. */
public final class Defaults {
    private static final int ETHERNET_MTU = 1500;
    private static final int LOOPBACK_MTU = 65536;
    private static final int TUNNEL_MTU = 1450; // a vxlan on an Ethernet link: 50 bytes less (drivers/net/vxlan)
    private static final int QUEUE = 1000; // DEFAULT_TX_QUEUE_LEN in net/pkt_sched.h

    private static final int SHORT_QUEUE = 32; // TX_Q_LIMIT in drivers/net/ifb.c

    /** {@code br_dev_setup} in net/bridge/br_device.c; times in hundredths of a second. */
    private static final Map<BridgeOption, Long> BRIDGE = Map.ofEntries(
            Map.entry(BridgeOption.STP_STATE, 0L),
            Map.entry(BridgeOption.FORWARD_DELAY, 1500L),
            Map.entry(BridgeOption.HELLO_TIME, 200L),
            Map.entry(BridgeOption.MAX_AGE, 2000L),
            Map.entry(BridgeOption.AGEING_TIME, 30000L),
            Map.entry(BridgeOption.PRIORITY, 32768L),
            Map.entry(BridgeOption.VLAN_FILTERING, 0L),
            Map.entry(BridgeOption.VLAN_DEFAULT_PVID, 1L),
            Map.entry(BridgeOption.GROUP_FWD_MASK, 0L),
            Map.entry(BridgeOption.MCAST_SNOOPING, 1L),
            Map.entry(BridgeOption.NF_CALL_IPTABLES, 0L),
            Map.entry(BridgeOption.NF_CALL_IP6TABLES, 0L),
            Map.entry(BridgeOption.NF_CALL_ARPTABLES, 0L));

    /** {@code new_nbp} in net/bridge/br_if.c. */
    private static final Map<PortOption, Long> PORT = Map.ofEntries(
            Map.entry(PortOption.PRIORITY, 32L),
            Map.entry(PortOption.HAIRPIN, 0L),
            Map.entry(PortOption.GUARD, 0L),
            Map.entry(PortOption.ROOT_BLOCK, 0L),
            Map.entry(PortOption.FASTLEAVE, 0L),
            Map.entry(PortOption.LEARNING, 1L),
            Map.entry(PortOption.FLOOD, 1L),
            Map.entry(PortOption.MCAST_FLOOD, 1L),
            Map.entry(PortOption.BCAST_FLOOD, 1L),
            Map.entry(PortOption.NEIGH_SUPPRESS, 0L),
            Map.entry(PortOption.ISOLATED, 0L));

    /** {@code port_cost} in net/bridge/br_if.c: a veth says 10 Gbit/s, others nothing. */
    private static final long FAST = 2;

    private static final long UNKNOWN_SPEED = 100;

    private Defaults() {}

    /** The settings of a link that differ from those of a new one of its kind; its Ethernet address always does. */
    public static Set<LinkSetting> without(Link link) {
        return link.settings().stream()
                .filter(setting -> !isDefault(setting, link.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True for a setting that a new link of that kind has by itself. */
    public static boolean isDefault(LinkSetting setting, LinkKind kind) {
        if (setting instanceof LinkSetting.Up up) {
            return !up.on();
        }
        if (setting instanceof LinkSetting.Mtu mtu) {
            return mtu.bytes() == mtu(kind);
        }
        if (setting instanceof LinkSetting.Alias alias) {
            return alias.text().isEmpty();
        }
        if (setting instanceof LinkSetting.TxQueueLength queue) {
            return queue.packets() == (kind.word().equals("ifb") ? SHORT_QUEUE : QUEUE);
        }
        if (setting instanceof LinkSetting.Flag flag) {
            return flag.on() == flag(flag.flag(), kind);
        }
        if (setting instanceof LinkSetting.Value value) {
            return value.value() == 0; // group "default", addrgenmode eui64
        }
        return setting instanceof LinkSetting.NoMaster || isDefaultOption(setting, kind);
    }

    private static boolean isDefaultOption(LinkSetting setting, LinkKind kind) {
        if (setting instanceof LinkSetting.BridgeValue value) {
            return Long.valueOf(value.value()).equals(BRIDGE.get(value.option()));
        }
        return setting instanceof LinkSetting.PortValue value && isDefaultOfPort(value, kind);
    }

    /** The state of a port is the kernel's business: it follows the carrier. */
    static boolean isDefaultOfPort(LinkSetting.PortValue value, LinkKind kind) {
        return switch (value.option()) {
            case STATE -> true;
            case COST -> value.value() == (kind instanceof LinkKind.Veth ? FAST : UNKNOWN_SPEED);
            default -> Long.valueOf(value.value()).equals(PORT.get(value.option()));
        };
    }

    private static int mtu(LinkKind kind) {
        if (kind instanceof LinkKind.Loopback) {
            return LOOPBACK_MTU;
        }
        boolean isOnALink = kind instanceof LinkKind.Vxlan vxlan
                && vxlan.options().stream().anyMatch(LinkKind.VxlanOption.Dev.class::isInstance);
        return isOnALink ? TUNNEL_MTU : ETHERNET_MTU;
    }

    private static boolean flag(LinkFlag flag, LinkKind kind) {
        boolean isSink = Set.of("dummy", "ifb").contains(kind.word());
        return switch (flag) {
            case ARP -> !isSink;
            case MULTICAST -> !isSink && !(kind instanceof LinkKind.Loopback);
            case ALLMULTICAST, PROMISC -> false;
        };
    }
}
