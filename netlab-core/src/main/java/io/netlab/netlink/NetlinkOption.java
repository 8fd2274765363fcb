package io.netlab.netlink;

/** Families and socket options, from {@code linux/netlink.h}. */
final class NetlinkOption {
    static final int NETLINK_ROUTE = 0;
    static final int NETLINK_NETFILTER = 12;
    static final int SOL_NETLINK = 270; // linux/socket.h
    static final int ADD_MEMBERSHIP = 1;
    static final int CAP_ACK = 10;
    static final int EXT_ACK = 11;
    static final int GET_STRICT_CHK = 12;

    private NetlinkOption() {}
}
