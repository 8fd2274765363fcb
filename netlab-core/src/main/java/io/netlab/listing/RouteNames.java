package io.netlab.listing;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that {@code ip} has for the numbers of routes and rules. */
final class RouteNames {
    /** In the order of {@code RTN_*} of {@code linux/rtnetlink.h}. */
    private static final List<String> TYPES = List.of(
            "none",
            "unicast",
            "local",
            "broadcast",
            "anycast",
            "multicast",
            "blackhole",
            "unreachable",
            "prohibit",
            "throw",
            "nat",
            "xresolve");

    /** Those that iproute2 6.1 knows without its file. */
    private static final Map<Long, String> PROTOCOLS = Map.ofEntries(
            Map.entry(0L, "unspec"),
            Map.entry(1L, "redirect"),
            Map.entry(2L, "kernel"),
            Map.entry(3L, "boot"),
            Map.entry(4L, "static"),
            Map.entry(8L, "gated"),
            Map.entry(9L, "ra"),
            Map.entry(10L, "mrt"),
            Map.entry(11L, "zebra"),
            Map.entry(12L, "bird"),
            Map.entry(13L, "dnrouted"),
            Map.entry(14L, "xorp"),
            Map.entry(15L, "ntk"),
            Map.entry(16L, "dhcp"),
            Map.entry(18L, "keepalived"),
            Map.entry(42L, "babel"),
            Map.entry(186L, "bgp"),
            Map.entry(187L, "isis"),
            Map.entry(188L, "ospf"),
            Map.entry(189L, "rip"),
            Map.entry(192L, "eigrp"));

    private final NameTable tables = NameTable.of(Map.of(253L, "default", 254L, "main", 255L, "local"), "rt_tables");
    private final NameTable protocols = NameTable.of(PROTOCOLS, "rt_protos");
    private final NameTable scopes = NameTable.scopes();
    private final NameTable services = NameTable.of(Map.of(), "rt_dsfield");
    private final NameTable realms = NameTable.of(Map.of(0L, "unknown"), "rt_realms");
    private final boolean numeric;

    /**
     * Reads iproute2's files.
     *
     * @param numeric true to call everything by its number
     */
    RouteNames(boolean numeric) {
        this.numeric = numeric;
    }

    String table(long number) {
        return tables.text(number, numeric);
    }

    String protocol(long number) {
        return protocols.text(number, numeric);
    }

    String scope(long number) {
        return scopes.text(number, numeric);
    }

    String realm(long number) {
        return realms.text(number, numeric);
    }

    /** A type of service. */
    String service(long number) {
        String hexadecimal = String.format(Locale.ROOT, "0x%02x", number);
        return numeric ? hexadecimal : services.name(number).orElse(hexadecimal);
    }

    /** A type of route, or what a rule does in place of a lookup. */
    String type(int number) {
        return numeric || number >= TYPES.size() ? Integer.toString(number) : TYPES.get(number);
    }
}
