package io.netlab.sys;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** System calls through the wrappers of the C library, whose numbers need not be known per machine. */
final class LibcSyscalls implements Syscalls {
    private static final int AT_EMPTY_PATH = 0x1000; // linux/fcntl.h
    private static final int STATX_INO = 0x100; // linux/stat.h
    private static final int STATX_SIZE = 256;
    private static final int STATX_INO_OFFSET = 32;
    private static final int POLLFD_SIZE = 8;

    private final NativeLibrary libc;
    private final LibcFunctions functions;

    LibcSyscalls(NativeLibrary libc) {
        this.libc = libc;
        this.functions = new LibcFunctions(libc);
    }

    @Override
    public int open(String path, int flags, int mode) {
        long text = libc.text(path);
        try {
            return checked("open", libc.call(functions.open, text, flags, mode));
        } finally {
            libc.free(text);
        }
    }

    @Override
    public int openat(int directory, String path, int flags, int mode) {
        long text = libc.text(path);
        try {
            return checked("openat", libc.call(functions.openat, directory, text, flags, mode));
        } finally {
            libc.free(text);
        }
    }

    @Override
    public void close(int descriptor) {
        checked("close", libc.call(functions.close, descriptor));
    }

    @Override
    public int read(int descriptor, ByteBuffer into) {
        int count = libc.call(functions.read, descriptor, libc.addressOf(into), into.remaining());
        return moved(into, checked("read", count));
    }

    @Override
    public int write(int descriptor, ByteBuffer from) {
        int count = libc.call(functions.write, descriptor, libc.addressOf(from), from.remaining());
        return moved(from, checked("write", count));
    }

    @Override
    public void unlink(String path) {
        long text = libc.text(path);
        try {
            checked("unlink", libc.call(functions.unlink, text));
        } finally {
            libc.free(text);
        }
    }

    @Override
    public void mkdir(String path, int mode) {
        long text = libc.text(path);
        try {
            checked("mkdir", libc.call(functions.mkdir, text, mode));
        } finally {
            libc.free(text);
        }
    }

    @Override
    public void setns(int descriptor, int type) {
        checked("setns", libc.call(functions.setns, descriptor, type));
    }

    @Override
    public void unshare(int flags) {
        checked("unshare", libc.call(functions.unshare, flags));
    }

    @Override
    public void mount(String source, String target, String type, long flags, String options) {
        long from = libc.textOrNull(source);
        long to = libc.text(target);
        long kind = libc.textOrNull(type);
        long data = libc.textOrNull(options);
        try {
            checked("mount", libc.call(functions.mount, from, to, kind, flags, data));
        } finally {
            libc.free(from);
            libc.free(to);
            libc.free(kind);
            libc.free(data);
        }
    }

    @Override
    public void umount2(String target, int flags) {
        long text = libc.text(target);
        try {
            checked("umount2", libc.call(functions.umount2, text, flags));
        } finally {
            libc.free(text);
        }
    }

    @Override
    public long inode(int descriptor) {
        ByteBuffer statx = ByteBuffer.allocateDirect(STATX_SIZE).order(ByteOrder.nativeOrder());
        long empty = libc.text("");
        try {
            long result = libc.addressOf(statx);
            checked("statx", libc.call(functions.statx, descriptor, empty, AT_EMPTY_PATH, STATX_INO, result));
            return statx.getLong(STATX_INO_OFFSET);
        } finally {
            libc.free(empty);
        }
    }

    @Override
    public int socket(int family, int type, int protocol) {
        return checked("socket", libc.call(functions.socket, family, type, protocol));
    }

    @Override
    public void bind(int descriptor, ByteBuffer address) {
        checked("bind", libc.call(functions.bind, descriptor, libc.addressOf(address), address.remaining()));
    }

    @Override
    public void connect(int descriptor, ByteBuffer address) {
        checked("connect", libc.call(functions.connect, descriptor, libc.addressOf(address), address.remaining()));
    }

    @Override
    public void listen(int descriptor, int backlog) {
        checked("listen", libc.call(functions.listen, descriptor, backlog));
    }

    @Override
    public int accept4(int descriptor, int flags) {
        return checked("accept4", libc.call(functions.accept4, descriptor, 0, 0, flags));
    }

    @Override
    public void shutdown(int descriptor, int how) {
        checked("shutdown", libc.call(functions.shutdown, descriptor, how));
    }

    @Override
    public void getsockname(int descriptor, ByteBuffer address) {
        ByteBuffer length = lengthOf(address);
        long at = libc.addressOf(address);
        checked("getsockname", libc.call(functions.getsockname, descriptor, at, libc.addressOf(length)));
        limit(address, length);
    }

    @Override
    public void getpeername(int descriptor, ByteBuffer address) {
        ByteBuffer length = lengthOf(address);
        long at = libc.addressOf(address);
        checked("getpeername", libc.call(functions.getpeername, descriptor, at, libc.addressOf(length)));
        limit(address, length);
    }

    @Override
    public int send(int descriptor, ByteBuffer from, int flags) {
        int count = libc.call(functions.send, descriptor, libc.addressOf(from), from.remaining(), flags);
        return moved(from, checked("send", count));
    }

    @Override
    public int sendto(int descriptor, ByteBuffer from, int flags, ByteBuffer address) {
        long at = libc.addressOf(from);
        long to = libc.addressOf(address);
        int count = libc.call(functions.sendto, descriptor, at, from.remaining(), flags, to, address.remaining());
        return moved(from, checked("sendto", count));
    }

    @Override
    public int recv(int descriptor, ByteBuffer into, int flags) {
        int count = libc.call(functions.recv, descriptor, libc.addressOf(into), into.remaining(), flags);
        return moved(into, checked("recv", count));
    }

    @Override
    public int recvfrom(int descriptor, ByteBuffer into, int flags, ByteBuffer address) {
        ByteBuffer length = lengthOf(address);
        long at = libc.addressOf(into);
        long from = libc.addressOf(address);
        long size = libc.addressOf(length);
        int count = libc.call(functions.recvfrom, descriptor, at, into.remaining(), flags, from, size);
        checked("recvfrom", count);
        limit(address, length);
        return moved(into, count);
    }

    @Override
    public int recvmsg(int descriptor, ByteBuffer header, int flags) {
        return checked("recvmsg", libc.call(functions.recvmsg, descriptor, libc.addressOf(header), flags));
    }

    @Override
    public long addressOf(ByteBuffer buffer) {
        return libc.addressOf(buffer);
    }

    @Override
    public void setsockopt(int descriptor, int level, int option, ByteBuffer value) {
        long at = libc.addressOf(value);
        checked("setsockopt", libc.call(functions.setsockopt, descriptor, level, option, at, value.remaining()));
    }

    @Override
    public void getsockopt(int descriptor, int level, int option, ByteBuffer value) {
        ByteBuffer length = lengthOf(value);
        long at = libc.addressOf(value);
        long size = libc.addressOf(length);
        checked("getsockopt", libc.call(functions.getsockopt, descriptor, level, option, at, size));
        limit(value, length);
    }

    @Override
    public int poll(ByteBuffer entries, int timeoutMillis) {
        int count = entries.remaining() / POLLFD_SIZE;
        return checked("poll", libc.call(functions.poll, libc.addressOf(entries), count, timeoutMillis));
    }

    @Override
    public int eventfd(int initial, int flags) {
        return checked("eventfd", libc.call(functions.eventfd, initial, flags));
    }

    @Override
    public int ioctl(int descriptor, long request, ByteBuffer argument) {
        return checked("ioctl", libc.call(functions.ioctl, descriptor, request, libc.addressOf(argument)));
    }

    @Override
    public int getpid() {
        return libc.call(functions.getpid);
    }

    @Override
    public int gettid() {
        return libc.call(functions.gettid);
    }

    @Override
    public void setpgid(int process, int group) {
        checked("setpgid", libc.call(functions.setpgid, process, group));
    }

    private int checked(String call, int result) {
        if (result < 0) {
            throw new SyscallException(call, Errno.of(libc.errno()));
        }
        return result;
    }

    private static int moved(ByteBuffer buffer, int count) {
        buffer.position(buffer.position() + Math.min(count, buffer.remaining()));
        return count;
    }

    private static ByteBuffer lengthOf(ByteBuffer address) {
        ByteBuffer length = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        return length.putInt(0, address.remaining());
    }

    private static void limit(ByteBuffer address, ByteBuffer length) {
        address.limit(Math.min(address.limit(), address.position() + length.getInt(0)));
    }
}
