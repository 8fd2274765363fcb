package io.netlab.sys;

/** Where the C library's functions lie, each looked up once. */
final class LibcFunctions {
    final long open;
    final long openat;
    final long close;
    final long read;
    final long write;
    final long unlink;
    final long mkdir;
    final long setns;
    final long unshare;
    final long mount;
    final long umount2;
    final long statx;
    final long socket;
    final long bind;
    final long connect;
    final long listen;
    final long accept4;
    final long shutdown;
    final long getsockname;
    final long getpeername;
    final long send;
    final long sendto;
    final long recv;
    final long recvfrom;
    final long recvmsg;
    final long setsockopt;
    final long getsockopt;
    final long poll;
    final long eventfd;
    final long ioctl;
    final long getpid;
    final long gettid;
    final long setpgid;

    LibcFunctions(NativeLibrary libc) {
        open = libc.function("open");
        openat = libc.function("openat");
        close = libc.function("close");
        read = libc.function("read");
        write = libc.function("write");
        unlink = libc.function("unlink");
        mkdir = libc.function("mkdir");
        setns = libc.function("setns");
        unshare = libc.function("unshare");
        mount = libc.function("mount");
        umount2 = libc.function("umount2");
        statx = libc.function("statx");
        socket = libc.function("socket");
        bind = libc.function("bind");
        connect = libc.function("connect");
        listen = libc.function("listen");
        accept4 = libc.function("accept4");
        shutdown = libc.function("shutdown");
        getsockname = libc.function("getsockname");
        getpeername = libc.function("getpeername");
        send = libc.function("send");
        sendto = libc.function("sendto");
        recv = libc.function("recv");
        recvfrom = libc.function("recvfrom");
        recvmsg = libc.function("recvmsg");
        setsockopt = libc.function("setsockopt");
        getsockopt = libc.function("getsockopt");
        poll = libc.function("poll");
        eventfd = libc.function("eventfd");
        ioctl = libc.function("ioctl");
        getpid = libc.function("getpid");
        gettid = libc.function("gettid");
        setpgid = libc.function("setpgid");
    }
}
