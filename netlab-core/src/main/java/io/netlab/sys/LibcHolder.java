package io.netlab.sys;

/** Loads the native library when it is first needed, and only then. */
final class LibcHolder {
    static final Syscalls LIBC = new LibcSyscalls(new NativeLibrary());

    private LibcHolder() {}
}
