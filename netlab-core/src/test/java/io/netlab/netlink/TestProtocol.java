package io.netlab.netlink;

/** A small protocol for tests: no fixed part, one number and one nest. */
final class TestProtocol implements Protocol {
    static final AttributeSchema INNER =
            AttributeSchema.named("INNER_").add(1, "SIZE", Shape.U32).build();
    static final AttributeSchema SCHEMA = AttributeSchema.named("TEST_")
            .add(1, "NAME", Shape.TEXT)
            .add(2, "COUNT", Shape.U32)
            .add(3, "PORT", Shape.BE16)
            .add(4, "ADDRESS", Shape.IP)
            .nest(5, "OPTIONS", 0, INNER)
            .struct(6, "TIMES", 8)
            .add(7, "OFFSET", Shape.S32)
            .build();

    @Override
    public String nameOf(int messageType) {
        return "TEST_" + messageType;
    }

    @Override
    public int fixedLength(int messageType) {
        return 0;
    }

    @Override
    public AttributeSchema attributesOf(Message message) {
        return SCHEMA;
    }
}
