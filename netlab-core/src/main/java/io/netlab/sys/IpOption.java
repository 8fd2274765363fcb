package io.netlab.sys;

/** Options of IPv4, IPv6 and ICMP sockets, from {@code linux/in.h}, {@code linux/in6.h} and {@code linux/icmp.h}. */
public final class IpOption {
    public static final int IPPROTO_ICMP = 1;
    public static final int IPPROTO_ICMPV6 = 58;

    public static final int SOL_IP = 0;
    public static final int IP_TTL = 2;
    public static final int IP_MTU_DISCOVER = 10;
    public static final int IP_RECVERR = 11;
    public static final int IP_RECVTTL = 12;

    public static final int SOL_IPV6 = 41;
    public static final int IPV6_UNICAST_HOPS = 16;
    public static final int IPV6_MTU_DISCOVER = 23;
    public static final int IPV6_RECVERR = 25;
    public static final int IPV6_V6ONLY = 26;
    public static final int IPV6_RECVPKTINFO = 49;
    public static final int IPV6_PKTINFO = 50;
    public static final int IPV6_RECVHOPLIMIT = 51;
    public static final int IPV6_HOPLIMIT = 52;
    public static final int IPV6_DONTFRAG = 62;
    /** An address may be bound before it is usable: one of IPv6 is not while the kernel looks for a duplicate. */
    public static final int IPV6_FREEBIND = 78;

    /** The packet may be cut up on the way. */
    public static final int PMTUDISC_DONT = 0;
    /** The packet may be cut up here, where it is known to be too big, and not on the way. */
    public static final int PMTUDISC_WANT = 1;
    /** The packet may not be cut up, not even here. */
    public static final int PMTUDISC_DO = 2;

    public static final int SOL_RAW = 255;
    /** A bit set keeps that type of ICMP message from the socket ({@code raw(7)}). */
    public static final int ICMP_FILTER = 1;

    public static final int SOL_ICMPV6 = 58;
    /** As {@link #ICMP_FILTER}, 256 bits. */
    public static final int ICMPV6_FILTER = 1;

    /** Reads from the queue of errors instead of the packets (recv(2)). */
    public static final int MSG_ERRQUEUE = 0x2000;

    private IpOption() {}
}
