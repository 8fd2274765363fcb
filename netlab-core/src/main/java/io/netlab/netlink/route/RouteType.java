package io.netlab.netlink.route;

/** Types of rtnetlink messages, from {@code linux/rtnetlink.h}. */
final class RouteType {
    public static final int NEWLINK = 16;
    public static final int DELLINK = 17;
    public static final int GETLINK = 18;
    public static final int SETLINK = 19;
    public static final int NEWADDR = 20;
    public static final int DELADDR = 21;
    public static final int GETADDR = 22;
    public static final int NEWROUTE = 24;
    public static final int DELROUTE = 25;
    public static final int GETROUTE = 26;
    public static final int NEWNEIGH = 28;
    public static final int DELNEIGH = 29;
    public static final int GETNEIGH = 30;
    public static final int NEWRULE = 32;
    public static final int DELRULE = 33;
    public static final int GETRULE = 34;
    public static final int NEWQDISC = 36;
    public static final int DELQDISC = 37;
    public static final int GETQDISC = 38;
    public static final int NEWNSID = 88;
    public static final int DELNSID = 89;
    public static final int GETNSID = 90;

    private static final int GROUP_SIZE = 4;

    private RouteType() {}

    /** The first type of the group of four (new, delete, get, set) that a type belongs to. */
    static int groupOf(int type) {
        return type - type % GROUP_SIZE;
    }

    /** True when a message of this type says that something is gone. */
    static boolean isDelete(int type) {
        return type % GROUP_SIZE == DELLINK % GROUP_SIZE;
    }
}
