package io.netlab.namespace;

import io.netlab.sys.Errno;
import io.netlab.sys.OpenFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Kernel settings by their dotted names, as the {@code sysctl} command writes them. Those under {@code net.} are the
 * settings of the calling thread's network namespace.
 */
public final class Sysctl {
    private static final int LONGEST = 4096;

    private final Syscalls syscalls;

    /** Reads and writes through these system calls. */
    public Sysctl(Syscalls syscalls) {
        this.syscalls = syscalls;
    }

    /**
     * The file of a setting. As sysctl(8) has it: when the first separator is a dot, dots and slashes change places, so
     * that {@code net.ipv4.conf.eth0/100.forwarding} names the link eth0.100.
     */
    public static String fileOf(String key) {
        return "/proc/sys/" + swapped(key, '.');
    }

    /** Dots become slashes and slashes dots when the first of both is that one; else nothing changes. */
    static String swapped(String key, char first) {
        int dot = key.indexOf('.');
        int slash = key.indexOf('/');
        boolean isDotted = dot >= 0 && (slash < 0 || dot < slash);
        boolean isSlashed = slash >= 0 && !isDotted;
        boolean changes = first == '.' ? isDotted : isSlashed;
        return changes ? key.replace('/', '\0').replace('.', '/').replace('\0', '.') : key;
    }

    /** The value without the line's end. Throws SyscallException, with ENOENT when there is no such setting. */
    public String read(String key) {
        try {
            return new String(contentOf(fileOf(key)), StandardCharsets.UTF_8).strip();
        } catch (SyscallException refused) {
            throw refused.attempting("read sysctl " + key);
        }
    }

    /** The value, if there is such a setting and it may be read. */
    Optional<String> find(String key) {
        try {
            return Optional.of(read(key));
        } catch (SyscallException refused) {
            if (refused.is(Errno.ENOENT) || refused.is(Errno.EACCES) || refused.is(Errno.EPERM)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private byte[] contentOf(String file) {
        int descriptor = syscalls.open(file, OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
        try {
            ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);
            syscalls.read(descriptor, buffer);
            byte[] content = new byte[buffer.flip().remaining()];
            buffer.get(content);
            return content;
        } finally {
            syscalls.close(descriptor);
        }
    }

    /** Sets a value. Throws SyscallException when the kernel refuses it. */
    public void write(String key, String value) {
        try {
            writeTo(fileOf(key), value.getBytes(StandardCharsets.UTF_8));
        } catch (SyscallException refused) {
            throw refused.attempting("set sysctl " + key + " to " + value);
        }
    }

    private void writeTo(String file, byte[] value) {
        int descriptor = syscalls.open(file, OpenFlag.WRONLY | OpenFlag.CLOEXEC, 0);
        try {
            ByteBuffer buffer = ByteBuffer.allocateDirect(value.length);
            syscalls.write(descriptor, buffer.put(value).flip());
        } finally {
            syscalls.close(descriptor);
        }
    }
}
