package io.netlab.netlink;

/** The upper bits of an attribute's type, from {@code linux/netlink.h}. */
public final class NlaFlag {
    public static final int NESTED = 0x8000;
    public static final int NET_BYTEORDER = 0x4000;
    public static final int TYPE_MASK = 0x3fff;

    private NlaFlag() {}
}
