package io.netlab.listing;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.IflaBrport;
import io.netlab.netlink.route.IflaType;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.PortOptions;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Shows one port of a bridge as {@code bridge link} does: a line, and one more with all details. */
final class BridgePortFields {
    /** An option of a port and its name. */
    private record Option(int type, String name) {}

    private static final List<Option> FIRST = List.of(
            new Option(IflaBrport.MODE, "hairpin"),
            new Option(IflaBrport.GUARD, "guard"),
            new Option(IflaBrport.PROTECT, "root_block"),
            new Option(IflaBrport.FAST_LEAVE, "fastleave"),
            new Option(IflaBrport.LEARNING, "learning"),
            new Option(IflaBrport.LEARNING_SYNC, "learning_sync"),
            new Option(IflaBrport.UNICAST_FLOOD, "flood"),
            new Option(IflaBrport.MCAST_FLOOD, "mcast_flood"),
            new Option(IflaBrport.BCAST_FLOOD, "bcast_flood"));
    private static final List<Option> SECOND = List.of(
            new Option(IflaBrport.MCAST_TO_UCAST, "mcast_to_unicast"),
            new Option(IflaBrport.NEIGH_SUPPRESS, "neigh_suppress"),
            new Option(IflaBrport.VLAN_TUNNEL, "vlan_tunnel"));
    private static final List<Option> THIRD =
            List.of(new Option(IflaBrport.ISOLATED, "isolated"), new Option(IflaBrport.LOCKED, "locked"));

    private final LinkScene scene;
    private final boolean details;

    BridgePortFields(LinkScene scene, boolean details) {
        this.scene = scene;
        this.details = details;
    }

    /** True when nothing would be left out: not the VLANs of a port, nor the mode of an embedded switch. */
    static boolean knows(Link port) {
        return !port.attributes().has(IflaType.AF_SPEC)
                && port.attributes().find(IflaType.PROTINFO).stream().allMatch(Attribute.Nest.class::isInstance);
    }

    Row of(Link port) {
        Row row = new Row().number("ifindex", "%d: ", port.index());
        name(row, port);
        row.all(LinkFlagFields.of(port, isPeerDown(port)));
        port.attributes().number(IflaType.MTU).ifPresent(mtu -> row.number("mtu", "mtu %d ", mtu));
        port.master().ifPresent(index -> row.text("master", "master %s ", scene.nameOf(index)));
        port.port().ifPresent(options -> state(row, options));
        return row.words("\n");
    }

    /** In this list the kernel does not say whose number the other end has: it is taken for one of this node. */
    private void name(Row row, Link port) {
        OptionalInt lower = port.peerIndex();
        String behind = "";
        if (lower.isPresent()) {
            boolean isNone = lower.getAsInt() == 0;
            String name = isNone ? "NONE" : scene.nameOf(lower.getAsInt());
            row.json("link", isNone ? Json.NULL : Json.of(name));
            behind = "@" + name;
        }
        row.value("ifname", Json.of(port.name()), port.name() + behind + ": ", Colour.IFNAME);
    }

    private boolean isPeerDown(Link port) {
        return port.peerIndex().stream()
                .anyMatch(
                        index -> scene.link(index).filter(peer -> !peer.isUp()).isPresent());
    }

    private void state(Row row, PortOptions options) {
        Attributes attributes = options.attributes();
        if (attributes.has(IflaBrport.STATE)) {
            row.text("state", "state %s ", options.state().name().toLowerCase(Locale.ROOT));
        }
        attributes.number(IflaBrport.PRIORITY).ifPresent(number -> row.number("priority", "priority %d ", number));
        attributes.number(IflaBrport.COST).ifPresent(number -> row.number("cost", "cost %d ", number));
        if (details) {
            details(row, attributes);
        }
    }

    private void details(Row row, Attributes attributes) {
        row.lineEnd().words("    ");
        FIRST.forEach(option -> onOff(row, attributes, option));
        attributes
                .number(IflaBrport.MULTICAST_ROUTER)
                .ifPresent(number -> row.number("mcast_router", "mcast_router %d ", number));
        SECOND.forEach(option -> onOff(row, attributes, option));
        attributes
                .integer(IflaBrport.BACKUP_PORT)
                .ifPresent(index -> row.text("backup_port", "backup_port %s ", scene.nameOf(index)));
        THIRD.forEach(option -> onOff(row, attributes, option));
    }

    private static void onOff(Row row, Attributes attributes, Option option) {
        if (attributes.has(option.type)) {
            row.onOff(option.name, option.name + " %s ", attributes.flag(option.type));
        }
    }
}
