package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** State and flags of a port of a bridge. From {@code linux/if_link.h}, without the prefix {@code IFLA_BRPORT_}. */
public final class IflaBrport {
    public static final int STATE = 1;
    public static final int PRIORITY = 2;
    public static final int COST = 3;
    public static final int MODE = 4;
    public static final int GUARD = 5;
    public static final int PROTECT = 6;
    public static final int FAST_LEAVE = 7;
    public static final int LEARNING = 8;
    public static final int UNICAST_FLOOD = 9;
    public static final int PROXYARP = 10;
    public static final int LEARNING_SYNC = 11;
    public static final int PROXYARP_WIFI = 12;
    public static final int ROOT_ID = 13;
    public static final int BRIDGE_ID = 14;
    public static final int DESIGNATED_PORT = 15;
    public static final int DESIGNATED_COST = 16;
    public static final int ID = 17;
    public static final int NO = 18;
    public static final int TOPOLOGY_CHANGE_ACK = 19;
    public static final int CONFIG_PENDING = 20;
    public static final int MESSAGE_AGE_TIMER = 21;
    public static final int FORWARD_DELAY_TIMER = 22;
    public static final int HOLD_TIMER = 23;
    public static final int FLUSH = 24;
    public static final int MULTICAST_ROUTER = 25;
    public static final int MCAST_FLOOD = 27;
    public static final int MCAST_TO_UCAST = 28;
    public static final int VLAN_TUNNEL = 29;
    public static final int BCAST_FLOOD = 30;
    public static final int GROUP_FWD_MASK = 31;
    public static final int NEIGH_SUPPRESS = 32;
    public static final int ISOLATED = 33;
    public static final int BACKUP_PORT = 34;
    public static final int MRP_RING_OPEN = 35;
    public static final int MRP_IN_OPEN = 36;
    public static final int MCAST_EHT_HOSTS_LIMIT = 37;
    public static final int MCAST_EHT_HOSTS_CNT = 38;
    public static final int LOCKED = 39;
    public static final int MAB = 40;
    public static final int MCAST_N_GROUPS = 41;
    public static final int MCAST_MAX_GROUPS = 42;
    public static final int NEIGH_VLAN_SUPPRESS = 43;

    static final AttributeSchema SCHEMA = AttributeSchema.named("IFLA_BRPORT_")
            .add(STATE, "STATE", Shape.U8)
            .add(PRIORITY, "PRIORITY", Shape.U16)
            .add(COST, "COST", Shape.U32)
            .add(MODE, "MODE", Shape.U8)
            .add(GUARD, "GUARD", Shape.U8)
            .add(PROTECT, "PROTECT", Shape.U8)
            .add(FAST_LEAVE, "FAST_LEAVE", Shape.U8)
            .add(LEARNING, "LEARNING", Shape.U8)
            .add(UNICAST_FLOOD, "UNICAST_FLOOD", Shape.U8)
            .add(PROXYARP, "PROXYARP", Shape.U8)
            .add(LEARNING_SYNC, "LEARNING_SYNC", Shape.U8)
            .add(PROXYARP_WIFI, "PROXYARP_WIFI", Shape.U8)
            .struct(ROOT_ID, "ROOT_ID", 8)
            .struct(BRIDGE_ID, "BRIDGE_ID", 8)
            .add(DESIGNATED_PORT, "DESIGNATED_PORT", Shape.U16)
            .add(DESIGNATED_COST, "DESIGNATED_COST", Shape.U16)
            .add(ID, "ID", Shape.U16)
            .add(NO, "NO", Shape.U16)
            .add(TOPOLOGY_CHANGE_ACK, "TOPOLOGY_CHANGE_ACK", Shape.U8)
            .add(CONFIG_PENDING, "CONFIG_PENDING", Shape.U8)
            .add(MESSAGE_AGE_TIMER, "MESSAGE_AGE_TIMER", Shape.U64)
            .add(FORWARD_DELAY_TIMER, "FORWARD_DELAY_TIMER", Shape.U64)
            .add(HOLD_TIMER, "HOLD_TIMER", Shape.U64)
            .add(FLUSH, "FLUSH", Shape.RAW)
            .add(MULTICAST_ROUTER, "MULTICAST_ROUTER", Shape.U8)
            .add(MCAST_FLOOD, "MCAST_FLOOD", Shape.U8)
            .add(MCAST_TO_UCAST, "MCAST_TO_UCAST", Shape.U8)
            .add(VLAN_TUNNEL, "VLAN_TUNNEL", Shape.U8)
            .add(BCAST_FLOOD, "BCAST_FLOOD", Shape.U8)
            .add(GROUP_FWD_MASK, "GROUP_FWD_MASK", Shape.U16)
            .add(NEIGH_SUPPRESS, "NEIGH_SUPPRESS", Shape.U8)
            .add(ISOLATED, "ISOLATED", Shape.U8)
            .add(BACKUP_PORT, "BACKUP_PORT", Shape.U32)
            .add(MRP_RING_OPEN, "MRP_RING_OPEN", Shape.U8)
            .add(MRP_IN_OPEN, "MRP_IN_OPEN", Shape.U8)
            .add(MCAST_EHT_HOSTS_LIMIT, "MCAST_EHT_HOSTS_LIMIT", Shape.U32)
            .add(MCAST_EHT_HOSTS_CNT, "MCAST_EHT_HOSTS_CNT", Shape.U32)
            .add(LOCKED, "LOCKED", Shape.U8)
            .add(MAB, "MAB", Shape.U8)
            .add(MCAST_N_GROUPS, "MCAST_N_GROUPS", Shape.U32)
            .add(MCAST_MAX_GROUPS, "MCAST_MAX_GROUPS", Shape.U32)
            .add(NEIGH_VLAN_SUPPRESS, "NEIGH_VLAN_SUPPRESS", Shape.U8)
            .build();

    private IflaBrport() {}
}
