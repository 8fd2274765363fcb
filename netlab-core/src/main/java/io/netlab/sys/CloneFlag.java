package io.netlab.sys;

/** Kinds of namespaces for {@code unshare} and {@code setns}, from {@code linux/sched.h}. */
public final class CloneFlag {
    public static final int NEWNS = 0x0002_0000;
    public static final int NEWNET = 0x4000_0000;
    public static final int FS = 0x0000_0200;

    private CloneFlag() {}
}
