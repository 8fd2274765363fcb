package io.netlab.image.layer;

import io.netlab.error.NetlabException;
import io.netlab.image.tar.ByteText;
import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarWriter;
import io.netlab.net.Bytes;
import io.netlab.sys.FileMode;
import io.netlab.sys.FileStatus;
import io.netlab.sys.FileSyscalls;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a directory as an archive, its files in the order of their names, so that the same files make the same archive.
 * Sockets are left out, as every tar does.
 */
public final class Packer {
    private static final int DEEPEST = 1000;

    private final FileSyscalls files = FileSyscalls.libc();
    private final TarWriter archive;
    private final boolean isUpper;
    private final Map<List<Long>, String> linked = new HashMap<>();

    private Packer(TarWriter archive, boolean isUpper) {
        this.archive = archive;
        this.isUpper = isUpper;
    }

    /** Writes a tree of files as it is. */
    public static void tree(Path root, OutputStream archive) throws IOException {
        pack(root, archive, false);
    }

    /** Writes the upper directory of an overlay as a layer: what was removed becomes {@code .wh.NAME}. */
    public static void layer(Path upper, OutputStream archive) throws IOException {
        pack(upper, archive, true);
    }

    private static void pack(Path root, OutputStream archive, boolean isUpper) throws IOException {
        TarWriter writer = new TarWriter(archive);
        FileSyscalls files = FileSyscalls.libc();
        int directory = files.openDirectory(ByteText.ofLetters(root.toString()));
        try {
            new Packer(writer, isUpper).contents(directory, "", 0);
        } finally {
            files.close(directory);
        }
        writer.end();
    }

    private void contents(int directory, String prefix, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refusal(prefix, "it lies more than " + DEEPEST + " directories deep");
        }
        for (String name : files.names(directory).stream().sorted().toList()) {
            Optional<FileStatus> status = files.statusAt(directory, name);
            if (status.isPresent()) {
                file(directory, name, prefix + name, status.get(), depth);
            }
        }
    }

    private void file(int directory, String name, String path, FileStatus status, int depth) throws IOException {
        if (isUpper && status.isWhiteout()) {
            String parent = path.substring(0, path.length() - name.length());
            archive.file(TarEntry.of(Kind.FILE, parent + Whiteout.PREFIX + name, 0), new byte[0]);
            return;
        }
        if (isUpper && name.startsWith(Whiteout.PREFIX)) {
            throw refusal(path, "in a layer a name that begins with " + Whiteout.PREFIX + " stands for a removed file");
        }
        switch (status.type()) {
            case FileMode.DIRECTORY -> directory(directory, name, path, status, depth);
            case FileMode.REGULAR -> regular(directory, name, path, status);
            case FileMode.LINK ->
                whole(entry(directory, name, path, Kind.SYMBOLIC_LINK, status)
                        .withTarget(files.readlinkat(directory, name)));
            case FileMode.FIFO -> whole(entry(directory, name, path, Kind.FIFO, status));
            case FileMode.CHARACTER_DEVICE -> whole(entry(directory, name, path, Kind.CHARACTER_DEVICE, status));
            case FileMode.BLOCK_DEVICE -> whole(entry(directory, name, path, Kind.BLOCK_DEVICE, status));
            default -> {} // a socket
        }
    }

    private void directory(int directory, String name, String path, FileStatus status, int depth) throws IOException {
        whole(entry(directory, name, path + "/", Kind.DIRECTORY, status));
        if (isUpper && isOpaque(directory, name)) {
            archive.file(TarEntry.of(Kind.FILE, path + "/" + Whiteout.OPAQUE, 0), new byte[0]);
        }
        int inner = files.openDirectoryAt(directory, name);
        try {
            contents(inner, path + "/", depth + 1);
        } finally {
            files.close(inner);
        }
    }

    private boolean isOpaque(int directory, String name) {
        return files.attributes(directory, name).contains(Whiteout.OPAQUE_ATTRIBUTE)
                && files.attribute(directory, name, Whiteout.OPAQUE_ATTRIBUTE).equals(Whiteout.YES);
    }

    private void regular(int directory, String name, String path, FileStatus status) throws IOException {
        Optional<String> first = Optional.ofNullable(linked.get(List.of(status.device(), status.inode())));
        if (first.isPresent()) {
            whole(entry(directory, name, path, Kind.HARD_LINK, status).withTarget(first.get()));
            return;
        }
        if (status.links() > 1) {
            linked.put(List.of(status.device(), status.inode()), path);
        }
        TarEntry entry = entry(directory, name, path, Kind.FILE, status).withSize(status.size());
        archive.begin(entry);
        new FileReading(files).copy(directory, name, status.size(), archive);
        archive.endFile();
    }

    private void whole(TarEntry entry) throws IOException {
        archive.begin(entry);
    }

    private TarEntry entry(int directory, String name, String path, Kind kind, FileStatus status) {
        return new TarEntry(
                kind,
                path,
                0,
                status.permissions(),
                Integer.toUnsignedLong(status.owner()),
                Integer.toUnsignedLong(status.group()),
                status.seconds(),
                0,
                "",
                status.special(),
                kind == Kind.HARD_LINK ? Map.of() : attributes(directory, name),
                List.of());
    }

    private Map<String, Bytes> attributes(int directory, String name) {
        Map<String, Bytes> attributes = new HashMap<>();
        for (String attribute : files.attributes(directory, name)) {
            if (Belongings.isTaken(attribute)) {
                attributes.put(attribute, files.attribute(directory, name, attribute));
            }
        }
        return attributes;
    }

    private static NetlabException refusal(String path, String why) {
        return new NetlabException(NetlabException.Kind.REFUSED, "pack " + ByteText.shown(path) + ": " + why);
    }
}
