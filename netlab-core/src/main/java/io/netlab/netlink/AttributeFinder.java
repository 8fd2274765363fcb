package io.netlab.netlink;

import io.netlab.net.Bytes;
import java.util.Optional;

/**
 * Finds the attribute that begins at an offset of a request, to name what the kernel complains of. The values are not
 * looked at: what the kernel refuses may be anything.
 */
final class AttributeFinder {
    private final Message request;
    private final Protocol protocol;

    AttributeFinder(Message request, Protocol protocol) {
        this.request = request;
        this.protocol = protocol;
    }

    /** The name of the innermost attribute at an offset from the start of the message. */
    Optional<String> at(int offset) {
        return search(offset).map(found -> found.schema.nameOf(found.attribute.type()));
    }

    /** The name of an attribute that should have been within the attribute at an offset, or in the message itself. */
    String missing(int nestOffset, int type) {
        AttributeSchema schema = nestOffset < 0
                ? protocol.attributesOf(request)
                : search(nestOffset).flatMap(Found::inner).orElse(AttributeSchema.EMPTY);
        return schema.nameOf(type) + " (missing)";
    }

    private Optional<Found> search(int offset) {
        int start = Attributes.aligned(protocol.fixedLength(request.type()));
        return search(request.payload(), start, protocol.attributesOf(request), offset - Message.HEADER);
    }

    /** Offsets are counted from the start of the bytes, in which attributes begin at a certain place. */
    private static Optional<Found> search(Bytes bytes, int start, AttributeSchema schema, int offset) {
        int at = start;
        Attributes attributes = attributesFrom(bytes, start);
        for (Attribute attribute : attributes.list()) {
            int end = at + Attribute.HEADER + Attributes.aligned(attribute.payloadLength());
            if (offset >= at && offset < end) {
                Found found = new Found(attribute, attributes, schema);
                return Optional.of(found.deepest(offset - at - Attribute.HEADER));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static Attributes attributesFrom(Bytes bytes, int start) {
        if (start > bytes.length()) {
            return Attributes.NONE;
        }
        try {
            return Attributes.decode(MessageReader.of(bytes.slice(start, bytes.length())), AttributeSchema.EMPTY);
        } catch (MalformedMessageException noAttributes) {
            return Attributes.NONE; // then the attribute around it is named
        }
    }

    private record Found(Attribute attribute, Attributes siblings, AttributeSchema schema) {
        Optional<AttributeSchema> inner() {
            return schema.within(attribute.type(), siblings);
        }

        Found deepest(int offset) {
            Bytes payload = siblings.bytes(attribute.type()).orElse(Bytes.EMPTY);
            int start = schema.headerLength(attribute.type());
            return inner().flatMap(inside -> search(payload, start, inside, offset))
                    .orElse(this);
        }
    }
}
