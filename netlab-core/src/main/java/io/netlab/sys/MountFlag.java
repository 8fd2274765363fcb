package io.netlab.sys;

/** Flags of {@code mount} and {@code umount2}, from {@code linux/mount.h}. */
public final class MountFlag {
    public static final long MS_RDONLY = 0x1;
    public static final long MS_NOSUID = 0x2;
    public static final long MS_BIND = 0x1000;
    public static final long MS_REC = 0x4000;
    public static final long MS_PRIVATE = 0x4_0000;
    public static final long MS_SHARED = 0x10_0000;
    public static final int MNT_DETACH = 0x2;
    public static final int UMOUNT_NOFOLLOW = 0x8;

    private MountFlag() {}
}
