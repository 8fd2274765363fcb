package io.netlab.netlink.route;

/**
 * How far an address or a route is valid: {@code rt_scope_t} of {@code linux/rtnetlink.h}; other numbers are allowed.
 */
public final class Scope {
    public static final int UNIVERSE = 0;
    public static final int SITE = 200;
    public static final int LINK = 253;
    public static final int HOST = 254;
    public static final int NOWHERE = 255;

    private Scope() {}
}
