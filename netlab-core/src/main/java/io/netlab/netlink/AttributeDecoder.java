package io.netlab.netlink;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads attributes by a schema. Throws {@link MalformedMessageException} and nothing else, whatever the bytes are. */
final class AttributeDecoder {
    /** Deeper than anything the kernel sends; hostile bytes must not exhaust the stack. */
    private static final int DEEPEST_NEST = 16;

    private final AttributeSchema schema;
    private final int depth;

    AttributeDecoder(AttributeSchema schema) {
        this(schema, 0);
    }

    private AttributeDecoder(AttributeSchema schema, int depth) {
        this.schema = schema;
        this.depth = depth;
    }

    Attributes decode(MessageReader reader) {
        List<Attribute> found = new ArrayList<>();
        while (reader.remaining() > 0) {
            int length = reader.u16("the length of an attribute");
            int type = reader.u16("the type of an attribute");
            if (length < Attribute.HEADER) {
                throw new MalformedMessageException("an attribute claims " + length + " bytes, its header has 4");
            }
            int number = type & NlaFlag.TYPE_MASK;
            MessageReader payload = reader.part(length - Attribute.HEADER, schema.nameOf(number));
            found.add(decode(number, type & ~NlaFlag.TYPE_MASK, payload, found));
            reader.align();
        }
        return Attributes.of(found);
    }

    private Attribute decode(int type, int wireFlags, MessageReader payload, List<Attribute> siblings) {
        Shape shape = schema.shapeOf(type);
        if (shape != Shape.NEST && wireFlags != 0) {
            return new Attribute.Raw(type, wireFlags, payload.rest()); // flags that this table does not expect: kept
        }
        return switch (shape) {
            case U8, U16, U32, S32, U64, BE16 -> scalar(type, shape, payload);
            case IP -> ip(type, payload.rest());
            case TEXT -> text(type, payload.rest());
            case NEST -> nest(type, wireFlags, payload, siblings);
            case HARDWARE, RAW -> raw(type, payload);
        };
    }

    private Attribute.Scalar scalar(int type, Shape shape, MessageReader payload) {
        if (payload.remaining() != shape.width()) {
            throw wrongLength(type, payload.remaining(), Integer.toString(shape.width()));
        }
        return new Attribute.Scalar(type, shape, number(shape, payload, schema.nameOf(type)));
    }

    private static long number(Shape shape, MessageReader payload, String name) {
        return switch (shape) {
            case U8 -> payload.u8(name);
            case U16 -> payload.u16(name);
            case BE16 -> Attribute.Scalar.bigEndian((short) payload.u16(name)) & 0xffff;
            case U32 -> payload.i32(name) & 0xffff_ffffL;
            case S32 -> payload.i32(name);
            case U64 -> payload.i64(name);
            case IP, HARDWARE, TEXT, NEST, RAW -> throw new IllegalStateException(shape + " is not a number");
        };
    }

    private Attribute ip(int type, Bytes bytes) {
        if (bytes.length() != 4 && bytes.length() != 16) {
            throw wrongLength(type, bytes.length(), "4 or 16");
        }
        return new Attribute.Ip(type, IpAddress.of(bytes));
    }

    /** Text that is not ended by one NUL, or not UTF-8, stays raw: no byte is lost. */
    private static Attribute text(int type, Bytes bytes) {
        int last = bytes.length() - 1;
        if (last < 0 || firstNul(bytes) != last) {
            return new Attribute.Raw(type, 0, bytes);
        }
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes.slice(0, last).toArray());
            return new Attribute.Text(
                    type, StandardCharsets.UTF_8.newDecoder().decode(content).toString());
        } catch (CharacterCodingException notUtf8) {
            return new Attribute.Raw(type, 0, bytes);
        }
    }

    private static int firstNul(Bytes bytes) {
        for (int index = 0; index < bytes.length(); index++) {
            if (bytes.at(index) == 0) {
                return index;
            }
        }
        return -1;
    }

    private Attribute nest(int type, int wireFlags, MessageReader payload, List<Attribute> siblings) {
        Optional<AttributeSchema> children = schema.within(type, Attributes.of(siblings));
        if (children.isEmpty()) {
            return new Attribute.Raw(type, wireFlags, payload.rest());
        }
        if (depth == DEEPEST_NEST) {
            throw new MalformedMessageException(schema.nameOf(type) + " is nested too deeply");
        }
        Bytes header = payload.bytes(schema.headerLength(type), schema.nameOf(type));
        Attributes inner = new AttributeDecoder(children.get(), depth + 1).decode(payload);
        return new Attribute.Nest(type, wireFlags, header, inner);
    }

    private Attribute raw(int type, MessageReader payload) {
        if (payload.remaining() < schema.leastLength(type)) {
            throw wrongLength(type, payload.remaining(), "at least " + schema.leastLength(type));
        }
        return new Attribute.Raw(type, 0, payload.rest());
    }

    private MalformedMessageException wrongLength(int type, int found, String expected) {
        return new MalformedMessageException(schema.nameOf(type) + " has " + found + " bytes instead of " + expected);
    }
}
