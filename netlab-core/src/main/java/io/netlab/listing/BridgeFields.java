package io.netlab.listing;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.IflaBr;

/** All about a bridge, for {@code ip -d}. */
final class BridgeFields {
    // struct br_boolopt_multi of linux/if_bridge.h: values, and which of them the kernel knows
    private static final int NO_LINK_LOCAL_LEARNING = 0;
    private static final int VLAN_SNOOPING = 1;
    private static final int ETH_P_8021Q = 0x8100;
    private static final int ETH_P_8021AD = 0x88a8;

    private BridgeFields() {}

    static Row of(Attributes options) {
        Row row = new Row();
        AttributeFields fields = new AttributeFields(options, row);
        spanningTree(fields);
        options.integer(IflaBr.VLAN_PROTOCOL)
                .ifPresent(type -> row.text("vlan_protocol", "vlan_protocol %s ", protocol(type)));
        state(fields);
        vlans(fields);
        fields.hex(IflaBr.GROUP_FWD_MASK, "group_fwd_mask", "group_fwd_mask %s ")
                .mac(IflaBr.GROUP_ADDR, "group_addr", "group_address %s ")
                .number(IflaBr.MCAST_SNOOPING, "mcast_snooping", "mcast_snooping %d ");
        options.bytes(IflaBr.MULTI_BOOLOPT).ifPresent(bits -> choices(row, bits));
        groups(fields);
        intervals(fields);
        filters(fields);
        return row;
    }

    private static void spanningTree(AttributeFields fields) {
        fields.number(IflaBr.FORWARD_DELAY, "forward_delay", "forward_delay %d ")
                .number(IflaBr.HELLO_TIME, "hello_time", "hello_time %d ")
                .number(IflaBr.MAX_AGE, "max_age", "max_age %d ")
                .number(IflaBr.AGEING_TIME, "ageing_time", "ageing_time %d ")
                .number(IflaBr.STP_STATE, "stp_state", "stp_state %d ")
                .number(IflaBr.PRIORITY, "priority", "priority %d ")
                .number(IflaBr.VLAN_FILTERING, "vlan_filtering", "vlan_filtering %d ");
    }

    private static String protocol(int etherType) {
        return switch (etherType) {
            case ETH_P_8021Q -> "802.1Q";
            case ETH_P_8021AD -> "802.1ad";
            default -> "[" + etherType + "]";
        };
    }

    private static void state(AttributeFields fields) {
        fields.bridgeId(IflaBr.BRIDGE_ID, "bridge_id", "bridge_id %s ")
                .bridgeId(IflaBr.ROOT_ID, "root_id", "designated_root %s ")
                .number(IflaBr.ROOT_PORT, "root_port", "root_port %d ")
                .number(IflaBr.ROOT_PATH_COST, "root_path_cost", "root_path_cost %d ")
                .number(IflaBr.TOPOLOGY_CHANGE, "topology_change", "topology_change %d ")
                .number(IflaBr.TOPOLOGY_CHANGE_DETECTED, "topology_change_detected", "topology_change_detected %d ")
                .timer(IflaBr.HELLO_TIMER, "hello_timer")
                .timer(IflaBr.TCN_TIMER, "tcn_timer")
                .timer(IflaBr.TOPOLOGY_CHANGE_TIMER, "topology_change_timer")
                .timer(IflaBr.GC_TIMER, "gc_timer");
    }

    private static void vlans(AttributeFields fields) {
        fields.number(IflaBr.VLAN_DEFAULT_PVID, "vlan_default_pvid", "vlan_default_pvid %d ")
                .number(IflaBr.VLAN_STATS_ENABLED, "vlan_stats_enabled", "vlan_stats_enabled %d ")
                .number(IflaBr.VLAN_STATS_PER_PORT, "vlan_stats_per_port", "vlan_stats_per_port %d ");
    }

    private static void choices(Row row, Bytes bits) {
        int values = bits.at(0);
        row.number("no_linklocal_learn", "no_linklocal_learn %d ", values >> NO_LINK_LOCAL_LEARNING & 1);
        row.number("mcast_vlan_snooping", "mcast_vlan_snooping %d ", values >> VLAN_SNOOPING & 1);
    }

    private static void groups(AttributeFields fields) {
        fields.number(IflaBr.MCAST_ROUTER, "mcast_router", "mcast_router %d ")
                .number(IflaBr.MCAST_QUERY_USE_IFADDR, "mcast_query_use_ifaddr", "mcast_query_use_ifaddr %d ")
                .number(IflaBr.MCAST_QUERIER, "mcast_querier", "mcast_querier %d ")
                .number(IflaBr.MCAST_HASH_ELASTICITY, "mcast_hash_elasticity", "mcast_hash_elasticity %d ")
                .number(IflaBr.MCAST_HASH_MAX, "mcast_hash_max", "mcast_hash_max %d ")
                .number(IflaBr.MCAST_LAST_MEMBER_CNT, "mcast_last_member_cnt", "mcast_last_member_count %d ")
                .number(IflaBr.MCAST_STARTUP_QUERY_CNT, "mcast_startup_query_cnt", "mcast_startup_query_count %d ");
    }

    private static void intervals(AttributeFields fields) {
        fields.number(IflaBr.MCAST_LAST_MEMBER_INTVL, "mcast_last_member_intvl", "mcast_last_member_interval %d ")
                .number(IflaBr.MCAST_MEMBERSHIP_INTVL, "mcast_membership_intvl", "mcast_membership_interval %d ")
                .number(IflaBr.MCAST_QUERIER_INTVL, "mcast_querier_intvl", "mcast_querier_interval %d ")
                .number(IflaBr.MCAST_QUERY_INTVL, "mcast_query_intvl", "mcast_query_interval %d ")
                .number(
                        IflaBr.MCAST_QUERY_RESPONSE_INTVL,
                        "mcast_query_response_intvl",
                        "mcast_query_response_interval %d ")
                .number(
                        IflaBr.MCAST_STARTUP_QUERY_INTVL,
                        "mcast_startup_query_intvl",
                        "mcast_startup_query_interval %d ");
    }

    private static void filters(AttributeFields fields) {
        fields.number(IflaBr.MCAST_STATS_ENABLED, "mcast_stats_enabled", "mcast_stats_enabled %d ")
                .number(IflaBr.MCAST_IGMP_VERSION, "mcast_igmp_version", "mcast_igmp_version %d ")
                .number(IflaBr.MCAST_MLD_VERSION, "mcast_mld_version", "mcast_mld_version %d ")
                .number(IflaBr.NF_CALL_IPTABLES, "nf_call_iptables", "nf_call_iptables %d ")
                .number(IflaBr.NF_CALL_IP6TABLES, "nf_call_ip6tables", "nf_call_ip6tables %d ")
                .number(IflaBr.NF_CALL_ARPTABLES, "nf_call_arptables", "nf_call_arptables %d ");
    }
}
