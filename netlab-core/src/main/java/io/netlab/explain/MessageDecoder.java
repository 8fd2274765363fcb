package io.netlab.explain;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteMessage;
import io.netlab.netlink.route.RouteProtocol;
import java.util.ArrayList;
import java.util.List;

/** Takes a message of rtnetlink apart, byte for byte: header, structure, and every attribute by its kernel name. */
final class MessageDecoder {
    private static final RouteProtocol PROTOCOL = new RouteProtocol();
    private static final int NEXT_HOP = 8; // struct rtnexthop of linux/rtnetlink.h

    private final KnownNames names;
    private final String namespace;
    private final String arrow;

    /** Decodes messages of that namespace's socket, with the names that are known of it. */
    MessageDecoder(KnownNames names, String namespace, String arrow) {
        this.names = names;
        this.namespace = namespace;
        this.arrow = arrow;
    }

    /** A message that travelled: its own name is the type, its value the rest of the header. */
    Decoded decode(Message message) {
        return decode(message, "seq " + message.sequence() + "  ");
    }

    /** A message that was only encoded: the socket gives it a sequence number when it is sent. */
    Decoded decodeUnsent(Message message) {
        return decode(message, "");
    }

    private Decoded decode(Message message, String sequence) {
        RouteMessage content = RouteMessage.decode(message);
        int fixed = PROTOCOL.fixedLength(message.type());
        List<Decoded> parts = new ArrayList<>();
        boolean known = !(content instanceof RouteMessage.Unknown);
        parts.add(new Decoded(
                StructWords.nameOf(content), words(content, isBirth(message)), Message.HEADER, known, List.of()));
        AttributeSchema schema = PROTOCOL.attributesOf(message);
        parts.addAll(attributes(content, content.attributes(), schema, Message.HEADER + aligned(fixed)));
        return new Decoded(PROTOCOL.nameOf(message.type()), sequence + header(message), 0, known, parts);
    }

    private static String header(Message message) {
        Bits bits = Exchange.isQuestion(message) ? Bits.QUESTION : Bits.MESSAGE;
        int length = Message.HEADER + message.payload().length();
        return bits.of(message.flags()) + "  " + length + " bytes";
    }

    private static boolean isBirth(Message message) {
        return !Exchange.isQuestion(message) && message.has(MessageFlag.REQUEST | MessageFlag.CREATE);
    }

    /** The index of what is not there yet has no name; whose name is known by it was another's. */
    private String words(RouteMessage content, boolean isBirth) {
        boolean isNewLink = isBirth && content instanceof Link;
        return content.accept(new StructWords(names, isNewLink ? "" : namespace));
    }

    private List<Decoded> attributes(RouteMessage message, Attributes attributes, AttributeSchema schema, int start) {
        List<Decoded> decoded = new ArrayList<>();
        AttributeWords words = new AttributeWords(names, namespace, schema, attributes, arrow);
        int offset = start;
        for (Attribute attribute : attributes.list()) {
            decoded.add(new Decoded(
                    schema.nameOf(attribute.type()),
                    attribute.accept(words),
                    offset,
                    schema.knows(attribute.type()),
                    within(message, attribute, schema, attributes, offset + Attribute.HEADER)));
            offset += Attribute.HEADER + aligned(attribute.payloadLength());
        }
        return decoded;
    }

    private List<Decoded> within(
            RouteMessage message, Attribute attribute, AttributeSchema schema, Attributes siblings, int start) {
        if (attribute instanceof Attribute.Nest nest) {
            return nested(message, nest, schema.within(nest.type(), siblings).orElse(AttributeSchema.EMPTY), start);
        }
        boolean areWays =
                message instanceof Route && schema.nameOf(attribute.type()).equals("RTA_MULTIPATH");
        return areWays ? ways((Route) message, schema, start) : List.of();
    }

    /** What has bytes in front of its attributes is a link within a link: a struct ifinfomsg. */
    private List<Decoded> nested(RouteMessage message, Attribute.Nest nest, AttributeSchema schema, int start) {
        List<Decoded> children = new ArrayList<>();
        Bytes header = nest.header();
        if (header.length() > 0) {
            Link inner = Link.decode(header);
            children.add(Decoded.of(StructWords.nameOf(inner), words(inner, true), start));
        }
        children.addAll(attributes(message, nest.children(), schema, start + header.length()));
        return children;
    }

    private List<Decoded> ways(Route route, AttributeSchema schema, int start) {
        List<Decoded> ways = new ArrayList<>();
        int offset = start;
        for (NextHop hop : route.nextHops()) {
            String words = "index " + names.link(namespace, hop.index()) + "  weight " + hop.weight()
                    + (hop.flags() == 0 ? "" : "  flags " + Bits.ROUTE.of(hop.flags()));
            List<Decoded> within = attributes(route, hop.attributes(), schema, offset + NEXT_HOP);
            ways.add(new Decoded("rtnexthop", words, offset, true, within));
            offset += NEXT_HOP + hop.attributes().encodedLength();
        }
        return ways;
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
