package io.netlab.netlink;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The attributes of a message or of a nested attribute, in their order on the wire. */
public record Attributes(List<Attribute> list) {
    public static final Attributes NONE = new Attributes(List.of());

    /** Copies the list. */
    public Attributes {
        list = List.copyOf(list);
    }

    /** Those attributes, in that order. */
    public static Attributes of(List<Attribute> list) {
        return list.isEmpty() ? NONE : new Attributes(list);
    }

    /** Reads to the end of the reader. Throws MalformedMessageException when a length is wrong. */
    public static Attributes decode(MessageReader reader, AttributeSchema schema) {
        return new AttributeDecoder(schema).decode(reader);
    }

    /** True when there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The first attribute of that type. */
    public Optional<Attribute> find(int type) {
        for (Attribute attribute : list) {
            if (attribute.type() == type) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** True when an attribute of that type is there. */
    public boolean has(int type) {
        return find(type).isPresent();
    }

    /** A number of up to 64 bits. */
    public OptionalLong number(int type) {
        return find(type).orElse(null) instanceof Attribute.Scalar scalar
                ? OptionalLong.of(scalar.value())
                : OptionalLong.empty();
    }

    /** The lower 32 bits of a number: an index, flags, a small count. */
    public OptionalInt integer(int type) {
        return find(type).orElse(null) instanceof Attribute.Scalar scalar
                ? OptionalInt.of((int) scalar.value())
                : OptionalInt.empty();
    }

    /** A number that is used as yes or no; absent is no. */
    public boolean flag(int type) {
        return number(type).orElse(0) != 0;
    }

    /** Text; it may also have come without its terminator, as programs send it. */
    public Optional<String> text(int type) {
        return find(type).flatMap(Attributes::textOf);
    }

    private static Optional<String> textOf(Attribute attribute) {
        if (attribute instanceof Attribute.Text text) {
            return Optional.of(text.text());
        }
        return attribute instanceof Attribute.Raw raw
                ? Optional.of(UnterminatedText.read(raw.bytes()))
                : Optional.empty();
    }

    /** An internet address. */
    public Optional<IpAddress> ip(int type) {
        return find(type).orElse(null) instanceof Attribute.Ip ip ? Optional.of(ip.address()) : Optional.empty();
    }

    /** An Ethernet address; hardware addresses of other lengths are read with {@link #bytes}. */
    public Optional<MacAddress> mac(int type) {
        return bytes(type).filter(bytes -> bytes.length() == 6).map(MacAddress::new);
    }

    /** Bytes as they came. */
    public Optional<Bytes> bytes(int type) {
        return find(type).orElse(null) instanceof Attribute.Raw raw ? Optional.of(raw.bytes()) : Optional.empty();
    }

    /** The attributes within an attribute; none when it is absent. */
    public Attributes nest(int type) {
        return find(type).orElse(null) instanceof Attribute.Nest nest ? nest.children() : NONE;
    }

    /** The same attributes and one more at the end. */
    public Attributes with(Attribute attribute) {
        List<Attribute> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(attribute);
        return new Attributes(longer);
    }

    /** The attributes that are not of that type. */
    public Attributes without(int type) {
        return of(list.stream().filter(attribute -> attribute.type() != type).toList());
    }

    /** The length of all attributes with their headers and padding. */
    public int encodedLength() {
        int length = 0;
        for (Attribute attribute : list) {
            length += Attribute.HEADER + aligned(attribute.payloadLength());
        }
        return length;
    }

    /** Appends the attributes to a message, each padded to four bytes. */
    public void putTo(ByteBuffer message) {
        for (Attribute attribute : list) {
            int payload = attribute.payloadLength();
            message.putShort((short) (Attribute.HEADER + payload));
            message.putShort((short) (attribute.type() | wireFlagsOf(attribute)));
            attribute.putPayload(message);
            for (int padding = aligned(payload) - payload; padding > 0; padding--) {
                message.put((byte) 0);
            }
        }
    }

    private static int wireFlagsOf(Attribute attribute) {
        if (attribute instanceof Attribute.Nest nest) {
            return nest.wireFlags();
        }
        return attribute instanceof Attribute.Raw raw ? raw.wireFlags() : 0;
    }

    static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
