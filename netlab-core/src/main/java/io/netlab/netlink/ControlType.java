package io.netlab.netlink;

/** Types of messages that belong to netlink itself, from {@code linux/netlink.h}. */
public final class ControlType {
    public static final int NOOP = 1;
    public static final int ERROR = 2;
    public static final int DONE = 3;
    public static final int OVERRUN = 4;

    private ControlType() {}
}
