package io.netlab.engine;

import io.netlab.netlink.Shape;
import io.netlab.netlink.route.IflaBrport;
import io.netlab.topology.PortOption;

/** How an option of a bridge's port travels: {@code br_port_policy} in the kernel's {@code net/bridge/br_netlink.c}. */
record PortAttribute(int type, Shape shape) {
    static PortAttribute of(PortOption option) {
        return switch (option) {
            case STATE -> new PortAttribute(IflaBrport.STATE, Shape.U8);
            case COST -> new PortAttribute(IflaBrport.COST, Shape.U32);
            case PRIORITY -> new PortAttribute(IflaBrport.PRIORITY, Shape.U16);
            case HAIRPIN -> new PortAttribute(IflaBrport.MODE, Shape.U8);
            case GUARD -> new PortAttribute(IflaBrport.GUARD, Shape.U8);
            case ROOT_BLOCK -> new PortAttribute(IflaBrport.PROTECT, Shape.U8);
            case FASTLEAVE -> new PortAttribute(IflaBrport.FAST_LEAVE, Shape.U8);
            case LEARNING -> new PortAttribute(IflaBrport.LEARNING, Shape.U8);
            case FLOOD -> new PortAttribute(IflaBrport.UNICAST_FLOOD, Shape.U8);
            case MCAST_FLOOD -> new PortAttribute(IflaBrport.MCAST_FLOOD, Shape.U8);
            case BCAST_FLOOD -> new PortAttribute(IflaBrport.BCAST_FLOOD, Shape.U8);
            case NEIGH_SUPPRESS -> new PortAttribute(IflaBrport.NEIGH_SUPPRESS, Shape.U8);
            case ISOLATED -> new PortAttribute(IflaBrport.ISOLATED, Shape.U8);
        };
    }
}
