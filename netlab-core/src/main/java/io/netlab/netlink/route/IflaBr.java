package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/**
 * Options of a bridge. Times are in hundredths of a second (USER_HZ). From {@code linux/if_link.h}, without the prefix
 * {@code IFLA_BR_}.
 */
public final class IflaBr {
    public static final int FORWARD_DELAY = 1;
    public static final int HELLO_TIME = 2;
    public static final int MAX_AGE = 3;
    public static final int AGEING_TIME = 4;
    public static final int STP_STATE = 5;
    public static final int PRIORITY = 6;
    public static final int VLAN_FILTERING = 7;
    public static final int VLAN_PROTOCOL = 8;
    public static final int GROUP_FWD_MASK = 9;
    public static final int ROOT_ID = 10;
    public static final int BRIDGE_ID = 11;
    public static final int ROOT_PORT = 12;
    public static final int ROOT_PATH_COST = 13;
    public static final int TOPOLOGY_CHANGE = 14;
    public static final int TOPOLOGY_CHANGE_DETECTED = 15;
    public static final int HELLO_TIMER = 16;
    public static final int TCN_TIMER = 17;
    public static final int TOPOLOGY_CHANGE_TIMER = 18;
    public static final int GC_TIMER = 19;
    public static final int GROUP_ADDR = 20;
    public static final int FDB_FLUSH = 21;
    public static final int MCAST_ROUTER = 22;
    public static final int MCAST_SNOOPING = 23;
    public static final int MCAST_QUERY_USE_IFADDR = 24;
    public static final int MCAST_QUERIER = 25;
    public static final int MCAST_HASH_ELASTICITY = 26;
    public static final int MCAST_HASH_MAX = 27;
    public static final int MCAST_LAST_MEMBER_CNT = 28;
    public static final int MCAST_STARTUP_QUERY_CNT = 29;
    public static final int MCAST_LAST_MEMBER_INTVL = 30;
    public static final int MCAST_MEMBERSHIP_INTVL = 31;
    public static final int MCAST_QUERIER_INTVL = 32;
    public static final int MCAST_QUERY_INTVL = 33;
    public static final int MCAST_QUERY_RESPONSE_INTVL = 34;
    public static final int MCAST_STARTUP_QUERY_INTVL = 35;
    public static final int NF_CALL_IPTABLES = 36;
    public static final int NF_CALL_IP6TABLES = 37;
    public static final int NF_CALL_ARPTABLES = 38;
    public static final int VLAN_DEFAULT_PVID = 39;
    public static final int VLAN_STATS_ENABLED = 41;
    public static final int MCAST_STATS_ENABLED = 42;
    public static final int MCAST_IGMP_VERSION = 43;
    public static final int MCAST_MLD_VERSION = 44;
    public static final int VLAN_STATS_PER_PORT = 45;
    public static final int MULTI_BOOLOPT = 46;
    public static final int FDB_N_LEARNED = 48;
    public static final int FDB_MAX_LEARNED = 49;

    static final AttributeSchema SCHEMA = AttributeSchema.named("IFLA_BR_")
            .add(FORWARD_DELAY, "FORWARD_DELAY", Shape.U32)
            .add(HELLO_TIME, "HELLO_TIME", Shape.U32)
            .add(MAX_AGE, "MAX_AGE", Shape.U32)
            .add(AGEING_TIME, "AGEING_TIME", Shape.U32)
            .add(STP_STATE, "STP_STATE", Shape.U32)
            .add(PRIORITY, "PRIORITY", Shape.U16)
            .add(VLAN_FILTERING, "VLAN_FILTERING", Shape.U8)
            .add(VLAN_PROTOCOL, "VLAN_PROTOCOL", Shape.BE16)
            .add(GROUP_FWD_MASK, "GROUP_FWD_MASK", Shape.U16)
            .struct(ROOT_ID, "ROOT_ID", 8)
            .struct(BRIDGE_ID, "BRIDGE_ID", 8)
            .add(ROOT_PORT, "ROOT_PORT", Shape.U16)
            .add(ROOT_PATH_COST, "ROOT_PATH_COST", Shape.U32)
            .add(TOPOLOGY_CHANGE, "TOPOLOGY_CHANGE", Shape.U8)
            .add(TOPOLOGY_CHANGE_DETECTED, "TOPOLOGY_CHANGE_DETECTED", Shape.U8)
            .add(HELLO_TIMER, "HELLO_TIMER", Shape.U64)
            .add(TCN_TIMER, "TCN_TIMER", Shape.U64)
            .add(TOPOLOGY_CHANGE_TIMER, "TOPOLOGY_CHANGE_TIMER", Shape.U64)
            .add(GC_TIMER, "GC_TIMER", Shape.U64)
            .add(GROUP_ADDR, "GROUP_ADDR", Shape.HARDWARE)
            .add(FDB_FLUSH, "FDB_FLUSH", Shape.RAW)
            .add(MCAST_ROUTER, "MCAST_ROUTER", Shape.U8)
            .add(MCAST_SNOOPING, "MCAST_SNOOPING", Shape.U8)
            .add(MCAST_QUERY_USE_IFADDR, "MCAST_QUERY_USE_IFADDR", Shape.U8)
            .add(MCAST_QUERIER, "MCAST_QUERIER", Shape.U8)
            .add(MCAST_HASH_ELASTICITY, "MCAST_HASH_ELASTICITY", Shape.U32)
            .add(MCAST_HASH_MAX, "MCAST_HASH_MAX", Shape.U32)
            .add(MCAST_LAST_MEMBER_CNT, "MCAST_LAST_MEMBER_CNT", Shape.U32)
            .add(MCAST_STARTUP_QUERY_CNT, "MCAST_STARTUP_QUERY_CNT", Shape.U32)
            .add(MCAST_LAST_MEMBER_INTVL, "MCAST_LAST_MEMBER_INTVL", Shape.U64)
            .add(MCAST_MEMBERSHIP_INTVL, "MCAST_MEMBERSHIP_INTVL", Shape.U64)
            .add(MCAST_QUERIER_INTVL, "MCAST_QUERIER_INTVL", Shape.U64)
            .add(MCAST_QUERY_INTVL, "MCAST_QUERY_INTVL", Shape.U64)
            .add(MCAST_QUERY_RESPONSE_INTVL, "MCAST_QUERY_RESPONSE_INTVL", Shape.U64)
            .add(MCAST_STARTUP_QUERY_INTVL, "MCAST_STARTUP_QUERY_INTVL", Shape.U64)
            .add(NF_CALL_IPTABLES, "NF_CALL_IPTABLES", Shape.U8)
            .add(NF_CALL_IP6TABLES, "NF_CALL_IP6TABLES", Shape.U8)
            .add(NF_CALL_ARPTABLES, "NF_CALL_ARPTABLES", Shape.U8)
            .add(VLAN_DEFAULT_PVID, "VLAN_DEFAULT_PVID", Shape.U16)
            .add(VLAN_STATS_ENABLED, "VLAN_STATS_ENABLED", Shape.U8)
            .add(MCAST_STATS_ENABLED, "MCAST_STATS_ENABLED", Shape.U8)
            .add(MCAST_IGMP_VERSION, "MCAST_IGMP_VERSION", Shape.U8)
            .add(MCAST_MLD_VERSION, "MCAST_MLD_VERSION", Shape.U8)
            .add(VLAN_STATS_PER_PORT, "VLAN_STATS_PER_PORT", Shape.U8)
            .struct(MULTI_BOOLOPT, "MULTI_BOOLOPT", 8)
            .add(FDB_N_LEARNED, "FDB_N_LEARNED", Shape.U32)
            .add(FDB_MAX_LEARNED, "FDB_MAX_LEARNED", Shape.U32)
            .build();

    private IflaBr() {}
}
