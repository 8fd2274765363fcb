package io.netlab.packet;

/** What an Ethernet frame carries, from {@code linux/if_ether.h}. */
public final class EtherType {
    public static final int IPV4 = 0x0800;
    public static final int ARP = 0x0806;
    public static final int VLAN = 0x8100;
    public static final int IPV6 = 0x86dd;

    private EtherType() {}

    /** The name that tcpdump has for it: {@code IPv4}. */
    static String name(int type) {
        return switch (type) {
            case IPV4 -> "IPv4";
            case ARP -> "ARP";
            case VLAN -> "802.1Q";
            case IPV6 -> "IPv6";
            default -> "Unknown";
        };
    }
}
