package io.netlab.namespace;

import io.netlab.error.NetlabException;
import io.netlab.sys.OpenFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All kernel settings, as the calling thread's network namespace has them. Paths are those below /proc/sys. */
public final class SysctlTree {
    private static final Path ROOT = Path.of("/proc/sys");
    private static final int PIECE = 4096;

    private final Syscalls syscalls;

    SysctlTree(Syscalls syscalls) {
        this.syscalls = syscalls;
    }

    /** What a path leads to. */
    public enum Kind {
        DIRECTORY,
        SETTING,
        /** A setting that can only be written. */
        UNREADABLE
    }

    /** The path of a setting by its name, with dots or slashes. */
    public static String pathOf(String key) {
        return Sysctl.swapped(key, '.');
    }

    /** The name with dots of a setting by its path. */
    public static String nameOf(String path) {
        return Sysctl.swapped(path, '/');
    }

    /** What the path leads to; empty when there is nothing. */
    public Optional<Kind> kind(String path) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(ROOT.resolve(path), PosixFileAttributes.class);
            if (!attributes.permissions().contains(PosixFilePermission.OWNER_READ)) {
                return Optional.of(Kind.UNREADABLE);
            }
            return Optional.of(attributes.isDirectory() ? Kind.DIRECTORY : Kind.SETTING);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The names in a directory, in the kernel's order. */
    public List<String> names(String path) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(ROOT.resolve(path))) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return names;
    }

    private static NetlabException unreadable(String path, IOException cause) {
        String words = "read /proc/sys/" + path + ": " + cause;
        return new NetlabException(NetlabException.Kind.REFUSED, words, cause);
    }

    /** The whole value, line ends included. Throws SyscallException when the kernel does not give it. */
    public String content(String path) {
        int descriptor = syscalls.open(ROOT.resolve(path).toString(), OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
        try {
            return read(descriptor);
        } catch (SyscallException refused) {
            throw refused.attempting("read sysctl " + nameOf(path));
        } finally {
            syscalls.close(descriptor);
        }
    }

    private String read(int descriptor) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
        while (syscalls.read(descriptor, buffer.clear()) > 0) {
            byte[] piece = new byte[buffer.flip().remaining()];
            buffer.get(piece);
            content.writeBytes(piece);
        }
        return content.toString(StandardCharsets.UTF_8);
    }
}
