package io.netlab.sys;

/**
 * Why the kernel refused: a number of {@code asm-generic/errno.h}, its symbol and its text.
 *
 * @param symbol for example {@code EEXIST}
 * @param text for example {@code File exists}
 */
public record Errno(int number, String symbol, String text) {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int ESRCH = 3;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EBUSY = 16;
    public static final int EEXIST = 17;
    public static final int ENODEV = 19;
    public static final int ENOTDIR = 20;
    public static final int EISDIR = 21;
    public static final int EINVAL = 22;
    public static final int ENOSPC = 28;
    public static final int EPIPE = 32;
    public static final int ELOOP = 40;
    public static final int EMSGSIZE = 90;
    public static final int EOPNOTSUPP = 95;
    public static final int EAFNOSUPPORT = 97;
    public static final int EADDRINUSE = 98;
    public static final int EADDRNOTAVAIL = 99;
    public static final int ENETUNREACH = 101;
    public static final int ECONNRESET = 104;
    public static final int ENOBUFS = 105;
    public static final int ENOTCONN = 107;
    public static final int ETIMEDOUT = 110;
    public static final int ECONNREFUSED = 111;
    public static final int EHOSTDOWN = 112;
    public static final int EHOSTUNREACH = 113;
    public static final int EINPROGRESS = 115;

    /** The error of a number; one that is not known has its number as symbol. */
    public static Errno of(int number) {
        return ErrnoTable.find(number);
    }

    /** True when this is the error of that number. */
    public boolean is(int other) {
        return number == other;
    }

    /** {@code EEXIST (File exists)}. */
    @Override
    public String toString() {
        return symbol + " (" + text + ")";
    }
}
