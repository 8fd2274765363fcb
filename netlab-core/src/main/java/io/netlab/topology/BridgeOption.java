package io.netlab.topology;

/**
 * Options of a bridge by the words of {@code ip link set DEV type bridge} ({@code IFLA_BR_*} in
 * {@code linux/if_link.h}).
 */
public enum BridgeOption {
    STP_STATE("stp_state"),
    /** Hundredths of a second, as {@code ip} takes it. */
    FORWARD_DELAY("forward_delay"),
    HELLO_TIME("hello_time"),
    MAX_AGE("max_age"),
    AGEING_TIME("ageing_time"),
    PRIORITY("priority"),
    VLAN_FILTERING("vlan_filtering"),
    VLAN_DEFAULT_PVID("vlan_default_pvid"),
    GROUP_FWD_MASK("group_fwd_mask"),
    MCAST_SNOOPING("mcast_snooping"),
    NF_CALL_IPTABLES("nf_call_iptables"),
    NF_CALL_IP6TABLES("nf_call_ip6tables"),
    NF_CALL_ARPTABLES("nf_call_arptables");

    private final String word;

    BridgeOption(String word) {
        this.word = word;
    }

    /** The word of {@code ip link}. */
    public String word() {
        return word;
    }
}
