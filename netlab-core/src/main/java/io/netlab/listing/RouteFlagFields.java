package io.netlab.listing;

import io.netlab.netlink.route.RouteTable;
import java.util.ArrayList;
import java.util.List;

/** The flags of routes and next hops, and those of what was found for one packet. */
final class RouteFlagFields {
    /** The lower half tells of the way, the upper half of the packet. */
    private static final int OF_PACKET = 0xffff_0000;

    /** A flag and its name. */
    private record Flag(int bit, String name) {}

    private static final List<Flag> OF_ROUTE = List.of(
            new Flag(RouteTable.NEXTHOP_DEAD, "dead"),
            new Flag(RouteTable.NEXTHOP_ONLINK, "onlink"),
            new Flag(RouteTable.NEXTHOP_PERVASIVE, "pervasive"),
            new Flag(RouteTable.NEXTHOP_OFFLOAD, "offload"),
            new Flag(RouteTable.NEXTHOP_TRAP, "trap"),
            new Flag(RouteTable.ROUTE_NOTIFY, "notify"),
            new Flag(RouteTable.NEXTHOP_LINKDOWN, "linkdown"),
            new Flag(RouteTable.NEXTHOP_UNRESOLVED, "unresolved"),
            new Flag(RouteTable.ROUTE_OFFLOAD, "rt_offload"),
            new Flag(RouteTable.ROUTE_TRAP, "rt_trap"),
            new Flag(RouteTable.ROUTE_OFFLOAD_FAILED, "rt_offload_failed"));

    /** {@code RTCF_*} of {@code linux/in_route.h}. */
    private static final List<Flag> OF_CACHE = List.of(
            new Flag(0x8000_0000, "local"),
            new Flag(0x4000_0000, "reject"),
            new Flag(0x2000_0000, "mc"),
            new Flag(0x1000_0000, "brd"),
            new Flag(0x0800_0000, "dst-nat"),
            new Flag(0x0080_0000, "src-nat"),
            new Flag(0x0040_0000, "masq"),
            new Flag(0x0002_0000, "dst-direct"),
            new Flag(0x0400_0000, "src-direct"),
            new Flag(0x0004_0000, "redirected"),
            new Flag(0x0100_0000, "redirect"),
            new Flag(0x0020_0000, "fastroute"),
            new Flag(0x0001_0000, "notify"),
            new Flag(0x0008_0000, "proxy"));

    private RouteFlagFields() {}

    /** The flags of a route or of a next hop. */
    static Row of(int flags) {
        Row row = new Row();
        OF_ROUTE.stream().filter(flag -> (flags & flag.bit) != 0).forEach(flag -> row.text("", "%s ", flag.name));
        return new Row().series("flags", "", row, "");
    }

    /** The flags of what was found for one packet, between angle brackets. */
    static Row ofCache(int flags) {
        List<String> names = new ArrayList<>();
        int rest = flags & OF_PACKET;
        for (Flag flag : OF_CACHE) {
            if ((rest & flag.bit) != 0) {
                names.add(flag.name);
                rest &= ~flag.bit;
            }
        }
        if (rest != 0) {
            names.add(Integer.toHexString(rest));
        }
        Row row = new Row();
        for (int i = 0; i < names.size(); i++) {
            row.text("", i < names.size() - 1 ? "%s," : "%s", names.get(i));
        }
        return new Row().series("cache", names.isEmpty() ? "" : "<", row, names.isEmpty() ? "" : "> ");
    }
}
