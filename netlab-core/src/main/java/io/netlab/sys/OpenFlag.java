package io.netlab.sys;

/**
 * Flags of {@code open}, from {@code asm-generic/fcntl.h}. x86-64 and aarch64 differ in O_DIRECT, O_LARGEFILE,
 * O_DIRECTORY and O_NOFOLLOW; the first two are not listed here.
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

    private static final boolean IS_ARM = System.getProperty("os.arch", "").equals("aarch64");

    /** Only a directory (of aarch64: {@code asm/fcntl.h}). */
    public static final int DIRECTORY = IS_ARM ? 0x4000 : 0x1_0000;

    /** No link in the last place. */
    public static final int NOFOLLOW = IS_ARM ? 0x8000 : 0x2_0000;

    private OpenFlag() {}
}
