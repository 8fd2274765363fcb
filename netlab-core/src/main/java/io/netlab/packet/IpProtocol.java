package io.netlab.packet;

/** What an IP packet carries, from {@code linux/in.h}. */
public final class IpProtocol {
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMPV6 = 58;

    static final int HOP_BY_HOP = 0;
    static final int FRAGMENT = 44;
    static final int DESTINATION = 60;

    private IpProtocol() {}
}
