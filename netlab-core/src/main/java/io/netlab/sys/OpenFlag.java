package io.netlab.sys;

/**
 * Flags of {@code open}, from {@code asm-generic/fcntl.h}. Those listed here are the same on x86-64 and aarch64, which
 * differ in O_DIRECT, O_DIRECTORY, O_NOFOLLOW and O_LARGEFILE.
 */
public final class OpenFlag {
    public static final int RDONLY = 0;
    public static final int WRONLY = 1;
    public static final int RDWR = 2;
    public static final int CREAT = 0x40;
    public static final int EXCL = 0x80;
    public static final int TRUNC = 0x200;
    public static final int NONBLOCK = 0x800;
    public static final int CLOEXEC = 0x8_0000;

    private OpenFlag() {}
}
