package io.netlab.netlink;

/** What the payload of an attribute is made of. */
public enum Shape {
    U8(1),
    U16(2),
    U32(4),
    S32(4),
    U64(8),
    /** A 16-bit number in network byte order: ports. */
    BE16(2),
    /** An IPv4 or IPv6 address. */
    IP(0),
    /** A hardware address of any length: 6 bytes for Ethernet. */
    HARDWARE(0),
    /** Text in UTF-8, ended by NUL. */
    TEXT(0),
    /** Attributes within the attribute. */
    NEST(0),
    /** A C structure of at least a known length, or bytes of any kind. */
    RAW(0);

    private final int width;

    Shape(int width) {
        this.width = width;
    }

    /** The length of a number in bytes; 0 for what is not a number. */
    public int width() {
        return width;
    }
}
