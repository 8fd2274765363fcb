package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Message;
import io.netlab.netlink.Protocol;

/** The names of rtnetlink's messages and attributes. */
public final class RouteProtocol implements Protocol {
    @Override
    public String nameOf(int messageType) {
        String verb = switch (messageType % 4) {
            case 0 -> "NEW";
            case 1 -> "DEL";
            case 2 -> "GET";
            default -> "SET";
        };
        return switch (RouteType.groupOf(messageType)) {
            case RouteType.NEWLINK -> "RTM_" + verb + "LINK";
            case RouteType.NEWADDR -> "RTM_" + verb + "ADDR";
            case RouteType.NEWROUTE -> "RTM_" + verb + "ROUTE";
            case RouteType.NEWNEIGH -> "RTM_" + verb + "NEIGH";
            case RouteType.NEWRULE -> "RTM_" + verb + "RULE";
            case RouteType.NEWQDISC -> "RTM_" + verb + "QDISC";
            case RouteType.NEWNSID -> "RTM_" + verb + "NSID";
            default -> "message type " + messageType;
        };
    }

    @Override
    public int fixedLength(int messageType) {
        return switch (RouteType.groupOf(messageType)) {
            case RouteType.NEWLINK -> Link.FIXED;
            case RouteType.NEWADDR -> Address.FIXED;
            case RouteType.NEWROUTE -> Route.FIXED;
            case RouteType.NEWNEIGH -> Neighbour.FIXED;
            case RouteType.NEWRULE -> Rule.FIXED;
            case RouteType.NEWQDISC -> Qdisc.FIXED;
            case RouteType.NEWNSID -> NamespaceId.FIXED;
            default -> 0;
        };
    }

    @Override
    public AttributeSchema attributesOf(Message message) {
        int family = message.payload().length() == 0 ? 0 : message.payload().at(0);
        return switch (RouteType.groupOf(message.type())) {
            case RouteType.NEWLINK -> LinkSchema.of(family);
            case RouteType.NEWADDR -> IfaType.SCHEMA;
            case RouteType.NEWROUTE -> RtaType.SCHEMA;
            case RouteType.NEWNEIGH -> NdaType.SCHEMA;
            case RouteType.NEWRULE -> FraType.SCHEMA;
            case RouteType.NEWQDISC -> TcaType.SCHEMA;
            case RouteType.NEWNSID -> NetnsaType.SCHEMA;
            default -> AttributeSchema.EMPTY;
        };
    }
}
