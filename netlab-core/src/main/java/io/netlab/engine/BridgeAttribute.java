package io.netlab.engine;

import io.netlab.netlink.Shape;
import io.netlab.netlink.route.IflaBr;
import io.netlab.topology.BridgeOption;

/** How an option of a bridge travels: {@code br_policy} in the kernel's {@code net/bridge/br_netlink.c}. */
record BridgeAttribute(int type, Shape shape) {
    static BridgeAttribute of(BridgeOption option) {
        return switch (option) {
            case STP_STATE -> new BridgeAttribute(IflaBr.STP_STATE, Shape.U32);
            case FORWARD_DELAY -> new BridgeAttribute(IflaBr.FORWARD_DELAY, Shape.U32);
            case HELLO_TIME -> new BridgeAttribute(IflaBr.HELLO_TIME, Shape.U32);
            case MAX_AGE -> new BridgeAttribute(IflaBr.MAX_AGE, Shape.U32);
            case AGEING_TIME -> new BridgeAttribute(IflaBr.AGEING_TIME, Shape.U32);
            case PRIORITY -> new BridgeAttribute(IflaBr.PRIORITY, Shape.U16);
            case VLAN_FILTERING -> new BridgeAttribute(IflaBr.VLAN_FILTERING, Shape.U8);
            case VLAN_DEFAULT_PVID -> new BridgeAttribute(IflaBr.VLAN_DEFAULT_PVID, Shape.U16);
            case GROUP_FWD_MASK -> new BridgeAttribute(IflaBr.GROUP_FWD_MASK, Shape.U16);
            case MCAST_SNOOPING -> new BridgeAttribute(IflaBr.MCAST_SNOOPING, Shape.U8);
            case NF_CALL_IPTABLES -> new BridgeAttribute(IflaBr.NF_CALL_IPTABLES, Shape.U8);
            case NF_CALL_IP6TABLES -> new BridgeAttribute(IflaBr.NF_CALL_IP6TABLES, Shape.U8);
            case NF_CALL_ARPTABLES -> new BridgeAttribute(IflaBr.NF_CALL_ARPTABLES, Shape.U8);
        };
    }
}
