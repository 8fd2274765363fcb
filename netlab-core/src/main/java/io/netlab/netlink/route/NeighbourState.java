package io.netlab.netlink.route;

/** States of a neighbour and flags of an entry, {@code NUD_*} and {@code NTF_*} of {@code linux/neighbour.h}. */
public final class NeighbourState {
    public static final int NONE = 0;
    public static final int INCOMPLETE = 0x01;
    public static final int REACHABLE = 0x02;
    public static final int STALE = 0x04;
    public static final int DELAY = 0x08;
    public static final int PROBE = 0x10;
    public static final int FAILED = 0x20;
    public static final int NOARP = 0x40;
    public static final int PERMANENT = 0x80;

    public static final int FLAG_USE = 0x01;
    /** The entry is the link's own. */
    public static final int FLAG_SELF = 0x02;
    /** The entry is that of the bridge that the link is a port of. */
    public static final int FLAG_MASTER = 0x04;

    public static final int FLAG_PROXY = 0x08;
    public static final int FLAG_EXT_LEARNED = 0x10;
    public static final int FLAG_OFFLOADED = 0x20;
    public static final int FLAG_STICKY = 0x40;
    public static final int FLAG_ROUTER = 0x80;

    /** In {@code NDA_FLAGS_EXT}: the kernel keeps asking for the neighbour by itself. */
    public static final int EXT_FLAG_MANAGED = 0x1;

    private NeighbourState() {}
}
