package io.netlab.netlink.route;

/** Flags of an address, from {@code linux/if_addr.h}. */
public final class AddressFlag {
    public static final int SECONDARY = 0x01;
    public static final int NODAD = 0x02;
    public static final int OPTIMISTIC = 0x04;
    public static final int DADFAILED = 0x08;
    public static final int HOMEADDRESS = 0x10;
    public static final int DEPRECATED = 0x20;
    public static final int TENTATIVE = 0x40;
    public static final int PERMANENT = 0x80;
    public static final int MANAGETEMPADDR = 0x100;
    public static final int NOPREFIXROUTE = 0x200;
    public static final int MCAUTOJOIN = 0x400;
    public static final int STABLE_PRIVACY = 0x800;

    private AddressFlag() {}
}
