package io.netlab.sys;

/** Where the C library's functions on files lie, each looked up once. */
final class LibcFileFunctions {
    final long openat;
    final long close;
    final long read;
    final long write;
    final long ftruncate;
    final long lseek;
    final long mkdirat;
    final long mknodat;
    final long symlinkat;
    final long linkat;
    final long unlinkat;
    final long fchownat;
    final long fchmodat;
    final long utimensat;
    final long statx;
    final long readlinkat;
    final long getdents64;
    final long lsetxattr;
    final long lgetxattr;
    final long llistxattr;
    final long flock;

    LibcFileFunctions(NativeLibrary libc) {
        openat = libc.function("openat");
        close = libc.function("close");
        read = libc.function("read");
        write = libc.function("write");
        ftruncate = libc.function("ftruncate");
        lseek = libc.function("lseek");
        mkdirat = libc.function("mkdirat");
        mknodat = libc.function("mknodat");
        symlinkat = libc.function("symlinkat");
        linkat = libc.function("linkat");
        unlinkat = libc.function("unlinkat");
        fchownat = libc.function("fchownat");
        fchmodat = libc.function("fchmodat");
        utimensat = libc.function("utimensat");
        statx = libc.function("statx");
        readlinkat = libc.function("readlinkat");
        getdents64 = libc.function("getdents64");
        lsetxattr = libc.function("lsetxattr");
        lgetxattr = libc.function("lgetxattr");
        llistxattr = libc.function("llistxattr");
        flock = libc.function("flock");
    }
}
