package io.netlab.sys;

/** Families, types, options and flags of sockets, from {@code linux/socket.h} and {@code asm-generic/socket.h}. */
public final class SocketFlag {
    public static final int AF_UNSPEC = 0;
    public static final int AF_INET = 2;
    public static final int AF_BRIDGE = 7;
    public static final int AF_INET6 = 10;
    public static final int AF_NETLINK = 16;
    public static final int AF_PACKET = 17;

    public static final int SOCK_STREAM = 1;
    public static final int SOCK_DGRAM = 2;
    public static final int SOCK_RAW = 3;
    public static final int SOCK_NONBLOCK = 0x800;
    public static final int SOCK_CLOEXEC = 0x8_0000;

    public static final int SOL_SOCKET = 1;
    public static final int SO_REUSEADDR = 2;
    public static final int SO_ERROR = 4;
    public static final int SO_RCVBUF = 8;
    public static final int SO_RCVTIMEO = 20;
    public static final int SO_BINDTODEVICE = 25;
    /** When a packet arrived, as a {@code struct timespec} beside it. */
    public static final int SO_TIMESTAMPNS = 35;
    /** The same, but only where the kernel has noted it: nothing is made up. */
    public static final int SO_TIMESTAMPING = 37;

    public static final int SOL_PACKET = 263;
    /** How many packets came to a packet socket, and how many found no room (packet(7)). */
    public static final int PACKET_STATISTICS = 6;
    /** The VLAN tag that the kernel has taken off the frame, beside it. */
    public static final int PACKET_AUXDATA = 8;

    public static final int MSG_PEEK = 0x2;
    public static final int MSG_TRUNC = 0x20;
    public static final int MSG_DONTWAIT = 0x40;
    public static final int MSG_NOSIGNAL = 0x4000;

    private SocketFlag() {}
}
