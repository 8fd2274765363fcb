package io.netlab.sys;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** System calls on files through the wrappers of the C library. */
final class LibcFileSyscalls implements FileSyscalls {
    static final FileSyscalls SHARED = new LibcFileSyscalls(new NativeLibrary());

    private static final int AT_FDCWD = -100; // linux/fcntl.h, as all that begins with AT_
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_REMOVEDIR = 0x200;
    private static final int STATX_BASIC_STATS = 0x7ff; // linux/stat.h
    private static final int STATX_SIZE = 256;
    private static final int PATH_MAX = 4096; // linux/limits.h
    private static final int XATTR_SIZE_MAX = 65536; // linux/limits.h
    private static final int DIRENT_LENGTH = 16; // offsets in struct linux_dirent64, getdents64(2)
    private static final int DIRENT_NAME = 19;

    private final NativeLibrary libc;
    private final LibcFileFunctions functions;

    private LibcFileSyscalls(NativeLibrary libc) {
        this.libc = libc;
        this.functions = new LibcFileFunctions(libc);
    }

    @Override
    public int openDirectory(String path) {
        return open(AT_FDCWD, path, OpenFlag.RDONLY | OpenFlag.DIRECTORY, 0);
    }

    @Override
    public int openDirectoryAt(int directory, String name) {
        return open(directory, name, OpenFlag.RDONLY | OpenFlag.DIRECTORY | OpenFlag.NOFOLLOW, 0);
    }

    @Override
    public int openAt(int directory, String name) {
        return open(directory, name, OpenFlag.RDONLY | OpenFlag.NOFOLLOW | OpenFlag.NONBLOCK, 0);
    }

    @Override
    public int createAt(int directory, String name, int permissions) {
        return open(directory, name, OpenFlag.WRONLY | OpenFlag.CREAT | OpenFlag.EXCL | OpenFlag.NOFOLLOW, permissions);
    }

    private int open(int directory, String name, int flags, int permissions) {
        return named(
                "openat",
                name,
                at -> libc.call(functions.openat, directory, at, flags | OpenFlag.CLOEXEC, permissions));
    }

    @Override
    public void close(int descriptor) {
        checked("close", libc.call(functions.close, descriptor));
    }

    @Override
    public int read(int descriptor, ByteBuffer into) {
        int count = libc.call(functions.read, descriptor, libc.addressOf(into), into.remaining());
        into.position(into.position() + checked("read", count));
        return count;
    }

    @Override
    public int write(int descriptor, ByteBuffer from) {
        int count = libc.call(functions.write, descriptor, libc.addressOf(from), from.remaining());
        from.position(from.position() + checked("write", count));
        return count;
    }

    @Override
    public void ftruncate(int descriptor, long length) {
        checked("ftruncate", libc.call(functions.ftruncate, descriptor, length));
    }

    @Override
    public void seek(int descriptor, long offset) {
        libc.call(functions.lseek, descriptor, offset, 0); // its result is cut to 32 bits: no refusal can be seen in it
    }

    @Override
    public void mkdirat(int directory, String name, int permissions) {
        named("mkdirat", name, at -> libc.call(functions.mkdirat, directory, at, permissions));
    }

    @Override
    public void mknodat(int directory, String name, int mode, long device) {
        named("mknodat", name, at -> libc.call(functions.mknodat, directory, at, mode, device));
    }

    @Override
    public void symlinkat(String target, int directory, String name) {
        named(
                "symlinkat",
                name,
                at -> named("symlinkat", target, to -> libc.call(functions.symlinkat, to, directory, at)));
    }

    @Override
    public void linkat(int fromDirectory, String from, int toDirectory, String to) {
        named(
                "linkat",
                from,
                old -> named("linkat", to, at -> libc.call(functions.linkat, fromDirectory, old, toDirectory, at, 0)));
    }

    @Override
    public void unlinkat(int directory, String name) {
        named("unlinkat", name, at -> libc.call(functions.unlinkat, directory, at, 0));
    }

    @Override
    public void removeDirectoryAt(int directory, String name) {
        named("unlinkat", name, at -> libc.call(functions.unlinkat, directory, at, AT_REMOVEDIR));
    }

    @Override
    public void fchownat(int directory, String name, int owner, int group) {
        named("fchownat", name, at -> libc.call(functions.fchownat, directory, at, owner, group, AT_SYMLINK_NOFOLLOW));
    }

    @Override
    public void fchmodat(int directory, String name, int permissions) {
        named("fchmodat", name, at -> libc.call(functions.fchmodat, directory, at, permissions, 0));
    }

    @Override
    public void utimensat(int directory, String name, long seconds, int nanoseconds) {
        ByteBuffer times = ByteBuffer.allocateDirect(4 * Long.BYTES).order(ByteOrder.nativeOrder());
        times.putLong(seconds)
                .putLong(nanoseconds)
                .putLong(seconds)
                .putLong(nanoseconds)
                .flip();
        long two = libc.addressOf(times);
        named("utimensat", name, at -> libc.call(functions.utimensat, directory, at, two, AT_SYMLINK_NOFOLLOW));
    }

    @Override
    public Optional<FileStatus> statusAt(int directory, String name) {
        ByteBuffer statx = ByteBuffer.allocateDirect(STATX_SIZE).order(ByteOrder.nativeOrder());
        long into = libc.addressOf(statx);
        try {
            named(
                    "statx",
                    name,
                    at -> libc.call(functions.statx, directory, at, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, into));
            return Optional.of(status(statx));
        } catch (SyscallException refused) {
            if (refused.is(Errno.ENOENT)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The offsets are those of {@code struct statx} in linux/stat.h. */
    private static FileStatus status(ByteBuffer statx) {
        return new FileStatus(
                statx.getShort(28) & 0xffff,
                statx.getInt(20),
                statx.getInt(24),
                statx.getInt(16) & 0xffff_ffffL,
                statx.getLong(32),
                (long) statx.getInt(136) << 32 | (statx.getInt(140) & 0xffff_ffffL),
                (long) statx.getInt(128) << 32 | (statx.getInt(132) & 0xffff_ffffL),
                statx.getLong(40),
                statx.getLong(112),
                statx.getInt(120));
    }

    @Override
    public String readlinkat(int directory, String name) {
        ByteBuffer target = ByteBuffer.allocateDirect(PATH_MAX);
        long into = libc.addressOf(target);
        int length = named("readlinkat", name, at -> libc.call(functions.readlinkat, directory, at, into, PATH_MAX));
        return text(target, 0, length);
    }

    @Override
    public List<String> names(int directory) {
        ByteBuffer entries = ByteBuffer.allocateDirect(XATTR_SIZE_MAX).order(ByteOrder.nativeOrder());
        long into = libc.addressOf(entries);
        List<String> names = new ArrayList<>();
        libc.call(functions.lseek, directory, 0, 0); // it may have been read before
        int filled = checked("getdents64", libc.call(functions.getdents64, directory, into, entries.capacity()));
        while (filled > 0) {
            for (int at = 0; at < filled; at += entries.getShort(at + DIRENT_LENGTH) & 0xffff) {
                names.add(terminated(entries, at + DIRENT_NAME));
            }
            filled = checked("getdents64", libc.call(functions.getdents64, directory, into, entries.capacity()));
        }
        names.removeAll(List.of(".", ".."));
        return names;
    }

    @Override
    public void setAttribute(int directory, String name, String attribute, Bytes value) {
        ByteBuffer content = ByteBuffer.allocateDirect(Math.max(1, value.length()));
        value.putTo(content);
        content.flip();
        long from = libc.addressOf(content);
        int length = value.length();
        named(
                "lsetxattr",
                opened(directory, name),
                at -> named("lsetxattr", attribute, key -> libc.call(functions.lsetxattr, at, key, from, length, 0)));
    }

    @Override
    public Bytes attribute(int directory, String name, String attribute) {
        ByteBuffer value = ByteBuffer.allocateDirect(XATTR_SIZE_MAX);
        long into = libc.addressOf(value);
        int length = named(
                "lgetxattr",
                opened(directory, name),
                at -> named(
                        "lgetxattr", attribute, key -> libc.call(functions.lgetxattr, at, key, into, XATTR_SIZE_MAX)));
        return Bytes.remainingOf(value.limit(length));
    }

    @Override
    public List<String> attributes(int directory, String name) {
        ByteBuffer list = ByteBuffer.allocateDirect(XATTR_SIZE_MAX);
        long into = libc.addressOf(list);
        try {
            String path = opened(directory, name);
            int length = named("llistxattr", path, at -> libc.call(functions.llistxattr, at, into, XATTR_SIZE_MAX));
            return length == 0 ? List.of() : Arrays.asList(text(list, 0, length).split("\0"));
        } catch (SyscallException refused) {
            if (refused.is(Errno.EOPNOTSUPP)) {
                return List.of();
            }
            throw refused;
        }
    }

    @Override
    public void flock(int descriptor, int operation) {
        checked("flock", libc.call(functions.flock, descriptor, operation));
    }

    /** The calls on attributes take no directory: the path of the open one in /proc does as well (proc(5)). */
    private static String opened(int directory, String name) {
        return "/proc/self/fd/" + directory + "/" + name;
    }

    private static String terminated(ByteBuffer buffer, int start) {
        int end = start;
        while (buffer.get(end) != 0) {
            end++;
        }
        return text(buffer, start, end - start);
    }

    private static String text(ByteBuffer buffer, int start, int length) {
        byte[] bytes = new byte[length];
        buffer.get(start, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private interface Call {
        int with(long name);
    }

    private int named(String call, String name, Call made) {
        long at = libc.bytes(name.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return checked(call, made.with(at));
        } finally {
            libc.free(at);
        }
    }

    private int checked(String call, int result) {
        if (result < 0) {
            throw new SyscallException(call, Errno.of(libc.errno()));
        }
        return result;
    }
}
