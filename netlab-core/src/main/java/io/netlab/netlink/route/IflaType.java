package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes of a link. From {@code linux/if_link.h}, without the prefix {@code IFLA_}. */
public final class IflaType {
    public static final int ADDRESS = 1;
    public static final int BROADCAST = 2;
    public static final int IFNAME = 3;
    public static final int MTU = 4;
    public static final int LINK = 5;
    public static final int QDISC = 6;
    public static final int STATS = 7;
    public static final int MASTER = 10;
    public static final int PROTINFO = 12;
    public static final int TXQLEN = 13;
    public static final int MAP = 14;
    public static final int OPERSTATE = 16;
    public static final int LINKMODE = 17;
    public static final int LINKINFO = 18;
    public static final int NET_NS_PID = 19;
    public static final int IFALIAS = 20;
    public static final int NUM_VF = 21;
    public static final int STATS64 = 23;
    public static final int AF_SPEC = 26;
    public static final int GROUP = 27;
    public static final int NET_NS_FD = 28;
    public static final int EXT_MASK = 29;
    public static final int PROMISCUITY = 30;
    public static final int NUM_TX_QUEUES = 31;
    public static final int NUM_RX_QUEUES = 32;
    public static final int CARRIER = 33;
    public static final int CARRIER_CHANGES = 35;
    public static final int LINK_NETNSID = 37;
    public static final int PHYS_PORT_NAME = 38;
    public static final int PROTO_DOWN = 39;
    public static final int GSO_MAX_SEGS = 40;
    public static final int GSO_MAX_SIZE = 41;
    public static final int XDP = 43;
    public static final int EVENT = 44;
    public static final int NEW_NETNSID = 45;
    public static final int TARGET_NETNSID = 46;
    public static final int CARRIER_UP_COUNT = 47;
    public static final int CARRIER_DOWN_COUNT = 48;
    public static final int NEW_IFINDEX = 49;
    public static final int MIN_MTU = 50;
    public static final int MAX_MTU = 51;
    public static final int PROP_LIST = 52;
    public static final int ALT_IFNAME = 53;
    public static final int PERM_ADDRESS = 54;
    public static final int PROTO_DOWN_REASON = 55;
    public static final int PARENT_DEV_NAME = 56;
    public static final int PARENT_DEV_BUS_NAME = 57;
    public static final int GRO_MAX_SIZE = 58;
    public static final int TSO_MAX_SIZE = 59;
    public static final int TSO_MAX_SEGS = 60;
    public static final int ALLMULTI = 61;
    public static final int GSO_IPV4_MAX_SIZE = 63;
    public static final int GRO_IPV4_MAX_SIZE = 64;

    private IflaType() {}

    static AttributeSchema.Builder rows() {
        return AttributeSchema.named("IFLA_")
                .add(ADDRESS, "ADDRESS", Shape.HARDWARE)
                .add(BROADCAST, "BROADCAST", Shape.HARDWARE)
                .add(IFNAME, "IFNAME", Shape.TEXT)
                .add(MTU, "MTU", Shape.U32)
                .add(LINK, "LINK", Shape.U32)
                .add(QDISC, "QDISC", Shape.TEXT)
                .struct(STATS, "STATS", 0)
                .add(MASTER, "MASTER", Shape.U32)
                .add(TXQLEN, "TXQLEN", Shape.U32)
                .struct(MAP, "MAP", 0)
                .add(OPERSTATE, "OPERSTATE", Shape.U8)
                .add(LINKMODE, "LINKMODE", Shape.U8)
                .add(NET_NS_PID, "NET_NS_PID", Shape.U32)
                .add(IFALIAS, "IFALIAS", Shape.TEXT)
                .add(NUM_VF, "NUM_VF", Shape.U32)
                .struct(STATS64, "STATS64", 192)
                .add(GROUP, "GROUP", Shape.U32)
                .add(NET_NS_FD, "NET_NS_FD", Shape.U32)
                .add(EXT_MASK, "EXT_MASK", Shape.U32)
                .add(PROMISCUITY, "PROMISCUITY", Shape.U32)
                .add(NUM_TX_QUEUES, "NUM_TX_QUEUES", Shape.U32)
                .add(NUM_RX_QUEUES, "NUM_RX_QUEUES", Shape.U32)
                .add(CARRIER, "CARRIER", Shape.U8)
                .add(CARRIER_CHANGES, "CARRIER_CHANGES", Shape.U32)
                .add(LINK_NETNSID, "LINK_NETNSID", Shape.S32)
                .add(PHYS_PORT_NAME, "PHYS_PORT_NAME", Shape.TEXT)
                .add(PROTO_DOWN, "PROTO_DOWN", Shape.U8)
                .add(GSO_MAX_SEGS, "GSO_MAX_SEGS", Shape.U32)
                .add(GSO_MAX_SIZE, "GSO_MAX_SIZE", Shape.U32)
                .add(XDP, "XDP", Shape.RAW)
                .add(EVENT, "EVENT", Shape.U32)
                .add(NEW_NETNSID, "NEW_NETNSID", Shape.S32)
                .add(TARGET_NETNSID, "TARGET_NETNSID", Shape.S32)
                .add(CARRIER_UP_COUNT, "CARRIER_UP_COUNT", Shape.U32)
                .add(CARRIER_DOWN_COUNT, "CARRIER_DOWN_COUNT", Shape.U32)
                .add(NEW_IFINDEX, "NEW_IFINDEX", Shape.S32)
                .add(MIN_MTU, "MIN_MTU", Shape.U32)
                .add(MAX_MTU, "MAX_MTU", Shape.U32)
                .add(ALT_IFNAME, "ALT_IFNAME", Shape.TEXT)
                .add(PERM_ADDRESS, "PERM_ADDRESS", Shape.HARDWARE)
                .add(PROTO_DOWN_REASON, "PROTO_DOWN_REASON", Shape.RAW)
                .add(PARENT_DEV_NAME, "PARENT_DEV_NAME", Shape.TEXT)
                .add(PARENT_DEV_BUS_NAME, "PARENT_DEV_BUS_NAME", Shape.TEXT)
                .add(GRO_MAX_SIZE, "GRO_MAX_SIZE", Shape.U32)
                .add(TSO_MAX_SIZE, "TSO_MAX_SIZE", Shape.U32)
                .add(TSO_MAX_SEGS, "TSO_MAX_SEGS", Shape.U32)
                .add(ALLMULTI, "ALLMULTI", Shape.U32)
                .add(GSO_IPV4_MAX_SIZE, "GSO_IPV4_MAX_SIZE", Shape.U32)
                .add(GRO_IPV4_MAX_SIZE, "GRO_IPV4_MAX_SIZE", Shape.U32);
    }
}
