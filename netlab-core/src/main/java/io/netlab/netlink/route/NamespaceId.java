package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.Request;
import io.netlab.netlink.Shape;
import java.util.OptionalInt;

/**
 * The number by which one namespace knows another: {@code struct rtgenmsg} and the attributes of {@code
 * linux/net_namespace.h}. A link whose other end is elsewhere names the namespace by this number.
 */
public record NamespaceId(int family, Attributes attributes) implements RouteMessage {
    static final int FIXED = 1;

    private static final int ALIGNED = 4;
    private static final int NOT_ASSIGNED = -1; // NETNSA_NSID_NOT_ASSIGNED

    /** In place of a number: the kernel takes one that is free. */
    public static final int KERNELS_CHOICE = NOT_ASSIGNED;

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static NamespaceId decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        int family = reader.u8("rtgen_family");
        reader.bytes(Math.min(ALIGNED - FIXED, reader.remaining()), "padding");
        return new NamespaceId(family, Attributes.decode(reader, NetnsaType.SCHEMA));
    }

    /** Asks for the number of the namespace of an open file. */
    public static Request get(int descriptor) {
        return request("read the namespace id", RouteType.GETNSID, 0, ofDescriptor(descriptor));
    }

    /** Gives the namespace of an open file a number; it can be given once. */
    public static Request set(int descriptor, int id) {
        Attributes attributes = ofDescriptor(descriptor).with(new Attribute.Scalar(NetnsaType.NSID, Shape.S32, id));
        return request("set the namespace id " + id, RouteType.NEWNSID, 0, attributes);
    }

    /** Asks for all numbers that are given. */
    public static Request list() {
        return request("list namespace ids", RouteType.GETNSID, MessageFlag.DUMP, Attributes.NONE);
    }

    private static Attributes ofDescriptor(int descriptor) {
        return Attributes.NONE.with(new Attribute.Scalar(NetnsaType.FD, Shape.U32, descriptor));
    }

    private static Request request(String attempt, int type, int flags, Attributes attributes) {
        NamespaceId message = new NamespaceId(0, attributes);
        return Request.of(attempt, type, flags, message.fixed(), message.attributes());
    }

    @Override
    public Bytes fixed() {
        return Bytes.of((byte) family);
    }

    /** The number, when one was given. */
    public OptionalInt id() {
        OptionalInt id = attributes.integer(NetnsaType.NSID);
        return id.isPresent() && id.getAsInt() == NOT_ASSIGNED ? OptionalInt.empty() : id;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
