package io.netlab.sys;

/**
 * Events of {@code poll}, from {@code asm-generic/poll.h}. An entry is an int (descriptor) and two shorts (events asked
 * for, events found).
 */
public final class PollFlag {
    public static final short POLLIN = 0x1;
    public static final short POLLOUT = 0x4;
    public static final short POLLERR = 0x8;
    public static final short POLLHUP = 0x10;

    private PollFlag() {}
}
