package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a message of rtnetlink is about: a fixed structure and attributes, the same in requests and in answers. */
public sealed interface RouteMessage
        permits Link, Address, Route, Neighbour, Rule, NamespaceId, Qdisc, RouteMessage.Unknown {
    /** The structure in front of the attributes. */
    Bytes fixed();

    /** The attributes, in their order on the wire. */
    Attributes attributes();

    /** Chooses by what the message is about. */
    <R> R accept(Visitor<R> visitor);

    /** Structure and attributes as they travel. */
    default Bytes encode() {
        int start = (fixed().length() + 3) & ~3;
        ByteBuffer payload =
                ByteBuffer.allocate(start + attributes().encodedLength()).order(ByteOrder.nativeOrder());
        fixed().putTo(payload);
        attributes().putTo(payload.position(start));
        return Bytes.remainingOf(payload.flip());
    }

    /** Reads a message of any type. Throws MalformedMessageException when a length is wrong. */
    static RouteMessage decode(Message message) {
        return switch (RouteType.groupOf(message.type())) {
            case RouteType.NEWLINK -> Link.decode(message.payload());
            case RouteType.NEWADDR -> Address.decode(message.payload());
            case RouteType.NEWROUTE -> Route.decode(message.payload());
            case RouteType.NEWNEIGH -> Neighbour.decode(message.payload());
            case RouteType.NEWRULE -> Rule.decode(message.payload());
            case RouteType.NEWQDISC -> Qdisc.decode(message.payload());
            case RouteType.NEWNSID -> NamespaceId.decode(message.payload());
            default -> new Unknown(message.payload());
        };
    }

    /** One method for everything that rtnetlink speaks of. */
    interface Visitor<R> {
        R visit(Link link);

        R visit(Address address);

        R visit(Route route);

        R visit(Neighbour neighbour);

        R visit(Rule rule);

        R visit(NamespaceId id);

        R visit(Qdisc qdisc);

        R visit(Unknown unknown);
    }

    /** A message of a type that is not known here, kept as it came. */
    record Unknown(Bytes fixed) implements RouteMessage {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }

        @Override
        public Bytes encode() {
            return fixed;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
