package io.netlab.netlink.route;

/** Numbers of routing tables and origins of routes, from {@code linux/rtnetlink.h}. */
public final class RouteTable {
    public static final int UNSPEC = 0;
    public static final int COMPAT = 252;
    public static final int DEFAULT = 253;
    public static final int MAIN = 254;
    public static final int LOCAL = 255;

    public static final int PROTOCOL_REDIRECT = 1;
    public static final int PROTOCOL_KERNEL = 2;
    public static final int PROTOCOL_BOOT = 3;
    public static final int PROTOCOL_STATIC = 4;
    public static final int PROTOCOL_RA = 9;

    public static final int NEXTHOP_DEAD = 0x1;
    public static final int NEXTHOP_PERVASIVE = 0x2;
    public static final int NEXTHOP_ONLINK = 0x4;
    public static final int NEXTHOP_OFFLOAD = 0x8;
    public static final int NEXTHOP_LINKDOWN = 0x10;
    public static final int NEXTHOP_UNRESOLVED = 0x20;
    public static final int NEXTHOP_TRAP = 0x40;
    public static final int ROUTE_NOTIFY = 0x100;
    /** The route was made for one lookup. */
    public static final int ROUTE_CLONED = 0x200;
    /** In a question for a route: name the table in the answer. */
    public static final int LOOKUP_TABLE = 0x1000;
    /** In a question for a route: answer with the table's entry. */
    public static final int FIB_MATCH = 0x2000;

    public static final int ROUTE_OFFLOAD = 0x4000;
    public static final int ROUTE_TRAP = 0x8000;
    public static final int ROUTE_OFFLOAD_FAILED = 0x2000_0000;

    private RouteTable() {}
}
