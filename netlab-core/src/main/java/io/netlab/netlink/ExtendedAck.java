package io.netlab.netlink;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the kernel says beside the error number ({@code enum nlmsgerr_attrs} of {@code linux/netlink.h}).
 *
 * @param message the kernel's own words, or empty
 * @param offset where in the request the offending attribute begins, or -1
 * @param missingType the number of an attribute that should have been there, or -1
 * @param missingIn where in the request the attribute begins that lacks it; -1 is the message itself
 */
public record ExtendedAck(String message, int offset, int missingType, int missingIn) {
    public static final ExtendedAck NONE = new ExtendedAck("", -1, -1, -1);

    private static final int ATTR_MSG = 1;
    private static final int ATTR_OFFS = 2;
    private static final int ATTR_MISS_TYPE = 5;
    private static final int ATTR_MISS_NEST = 6;
    private static final AttributeSchema SCHEMA = AttributeSchema.named("NLMSGERR_ATTR_")
            .add(ATTR_MSG, "MSG", Shape.TEXT)
            .add(ATTR_OFFS, "OFFS", Shape.U32)
            .add(ATTR_MISS_TYPE, "MISS_TYPE", Shape.U32)
            .add(ATTR_MISS_NEST, "MISS_NEST", Shape.U32)
            .build();

    /** Reads the attributes behind an error. */
    static ExtendedAck decode(MessageReader reader) {
        Attributes attributes = Attributes.decode(reader, SCHEMA);
        return new ExtendedAck(
                attributes.text(ATTR_MSG).orElse(""),
                attributes.integer(ATTR_OFFS).orElse(-1),
                attributes.integer(ATTR_MISS_TYPE).orElse(-1),
                attributes.integer(ATTR_MISS_NEST).orElse(-1));
    }

    /** The name of the attribute that the kernel points at, for example {@code IFLA_MTU}. */
    public Optional<String> attributeName(Message request, Protocol protocol) {
        AttributeFinder finder = new AttributeFinder(request, protocol);
        if (missingType >= 0) {
            return Optional.of(finder.missing(missingIn, missingType));
        }
        return offset < 0 ? Optional.empty() : finder.at(offset);
    }

    /** Where the offending attribute begins, counted from the start of the message. */
    public OptionalInt attributeOffset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }
}
