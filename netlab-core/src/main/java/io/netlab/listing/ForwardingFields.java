package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.NdaType;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.query.ShowOptions;
import java.util.List;
import java.util.Set;

/** Shows one entry of a forwarding database, on a line. */
final class ForwardingFields {
    private static final int HUNDREDTHS = 100;

    private static final Set<Integer> SHOWN = Set.of(
            NdaType.LLADDR,
            NdaType.DST,
            NdaType.VLAN,
            NdaType.PORT,
            NdaType.VNI,
            NdaType.SRC_VNI,
            NdaType.IFINDEX,
            NdaType.LINK_NETNSID,
            NdaType.CACHEINFO,
            NdaType.MASTER,
            NdaType.FLAGS_EXT);

    /** A flag and its name. */
    private record Flag(int bit, String name) {}

    private static final List<Flag> FLAGS = List.of(
            new Flag(NeighbourState.FLAG_SELF, "self"),
            new Flag(NeighbourState.FLAG_ROUTER, "router"),
            new Flag(NeighbourState.FLAG_EXT_LEARNED, "extern_learn"),
            new Flag(NeighbourState.FLAG_OFFLOADED, "offload"),
            new Flag(NeighbourState.FLAG_MASTER, "master"),
            new Flag(NeighbourState.FLAG_STICKY, "sticky"));

    private final LinkScene scene;
    private final ShowOptions options;
    private final boolean isOneLink;

    /** @param isOneLink true when all are of the link that was asked for */
    ForwardingFields(LinkScene scene, ShowOptions options, boolean isOneLink) {
        this.scene = scene;
        this.options = options;
        this.isOneLink = isOneLink;
    }

    /** True when nothing of it would be left out. */
    static boolean knows(Neighbour entry) {
        Attributes attributes = entry.attributes();
        return attributes.list().stream().map(Attribute::type).allMatch(SHOWN::contains)
                && attributes.number(NdaType.FLAGS_EXT).orElse(0) == 0;
    }

    Row of(Neighbour entry) {
        Row row = new Row();
        entry.mac().ifPresent(mac -> row.text("mac", "%s ", mac.toString(), Colour.MAC));
        if (!isOneLink && entry.index() != 0) {
            row.words("dev ").text("ifname", "%s ", scene.nameOf(entry.index()), Colour.IFNAME);
        }
        entry.address().ifPresent(address -> row.words("dst ").text("dst", "%s ", address.toString(), colour(address)));
        entry.vlan().ifPresent(id -> row.number("vlan", "vlan %d ", id));
        tunnel(row, entry.attributes());
        if (options.statistics() > 0) {
            entry.cacheInfo()
                    .ifPresent(info -> row.number("used", "used %d", seconds(info.used()))
                            .number("updated", "/%d ", seconds(info.updated())));
        }
        flags(row, entry.flags());
        entry.master().ifPresent(index -> row.text("master", "master %s ", scene.nameOf(index)));
        return row.text("state", "%s", state(entry)).words("\n");
    }

    private static Colour colour(IpAddress address) {
        return address.family() == AddressFamily.IPV4 ? Colour.INET : Colour.INET6;
    }

    private static long seconds(int hundredths) {
        return Integer.toUnsignedLong(hundredths) / HUNDREDTHS;
    }

    private void tunnel(Row row, Attributes attributes) {
        number(row, attributes, NdaType.PORT, "port");
        number(row, attributes, NdaType.VNI, "vni");
        number(row, attributes, NdaType.SRC_VNI, "src_vni");
        boolean isElsewhere = attributes.has(NdaType.LINK_NETNSID);
        int via = attributes.integer(NdaType.IFINDEX).orElse(0);
        if (via != 0 && isElsewhere) {
            row.number("viaIfIndex", "via ifindex %d ", via);
        } else if (via != 0) {
            row.text("viaIf", "via %s ", scene.nameOf(via));
        }
        attributes.integer(NdaType.LINK_NETNSID).ifPresent(id -> row.number("linkNetNsId", "link-netnsid %d ", id));
    }

    private static void number(Row row, Attributes attributes, int type, String name) {
        attributes.number(type).ifPresent(number -> row.number(name, name + " %d ", number));
    }

    private static void flags(Row row, int flags) {
        Row names = new Row();
        FLAGS.stream().filter(flag -> (flags & flag.bit) != 0).forEach(flag -> names.text("", "%s ", flag.name));
        row.series("flags", "", names, "");
    }

    private static String state(Neighbour entry) {
        if (entry.isIn(NeighbourState.PERMANENT)) {
            return "permanent";
        }
        if (entry.isIn(NeighbourState.NOARP)) {
            return "static";
        }
        if (entry.isIn(NeighbourState.STALE)) {
            return "stale";
        }
        return entry.isIn(NeighbourState.REACHABLE) ? "" : "state=" + hexadecimal(entry.state());
    }

    private static String hexadecimal(int state) {
        return state == 0 ? "0" : "0x" + Integer.toHexString(state);
    }
}
