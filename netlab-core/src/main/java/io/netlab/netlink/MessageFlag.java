package io.netlab.netlink;

/** Flags of a message's header, from {@code linux/netlink.h}. */
public final class MessageFlag {
    public static final int REQUEST = 0x1;
    public static final int MULTI = 0x2;
    public static final int ACK = 0x4;
    public static final int ECHO = 0x8;
    public static final int DUMP_INTR = 0x10;
    public static final int DUMP = 0x300;
    public static final int REPLACE = 0x100;
    public static final int EXCL = 0x200;
    public static final int CREATE = 0x400;
    public static final int APPEND = 0x800;
    /** On an acknowledgement: the request is not repeated in it. */
    public static final int CAPPED = 0x100;
    /** On an acknowledgement: attributes follow. */
    public static final int ACK_TLVS = 0x200;

    private MessageFlag() {}
}
