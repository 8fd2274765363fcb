package io.netlab.image.layer;

import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.ByteText;
import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarReader;
import io.netlab.sys.FileMode;
import io.netlab.sys.FileStatus;
import io.netlab.sys.FileSyscalls;
import io.netlab.sys.SyscallException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Unpacks the archive of one layer into an empty directory. It is read to its end, and what goes wrong with a file names
 * that file. When it throws, the directory holds a part, for the caller to remove.
 */
public final class Unpacker implements Closeable {
    private final FileSyscalls files;
    private final OpenTree tree;
    private final Limits limits;
    private final Tally tally = new Tally();
    private final Belongings belongings;
    private final Map<LayerPath, TarEntry> directories = new HashMap<>();

    private Unpacker(FileSyscalls files, Path into, IdMap users, IdMap groups, Limits limits) {
        this.files = files;
        this.tree = new OpenTree(files, into);
        this.limits = limits;
        this.belongings = new Belongings(files, users, groups, tally);
    }

    /** Unpacks with the ids that this process's user namespace has. */
    public static LayerFacts unpack(InputStream archive, Path into, Limits limits) throws IOException {
        return unpack(archive, into, IdMap.users(), IdMap.groups(), limits);
    }

    /** Unpacks with the ids that are given. */
    static LayerFacts unpack(InputStream archive, Path into, IdMap users, IdMap groups, Limits limits)
            throws IOException {
        InputStream bounded = new BoundedStream(archive, limits.bytes());
        try (Unpacker unpacker = new Unpacker(FileSyscalls.libc(), into, users, groups, limits)) {
            unpacker.all(new TarReader(bounded));
            bounded.transferTo(OutputStream.nullOutputStream());
            return unpacker.tally.facts();
        }
    }

    private void all(TarReader archive) throws IOException {
        files.fchmodat(tree.open(new LayerPath(List.of())), ".", 0755); // unless the archive says otherwise
        FileContent content = new FileContent(files, archive);
        Optional<TarEntry> next = archive.next();
        while (next.isPresent()) {
            TarEntry entry = next.get();
            try {
                tally.count(entry, limits);
                place(entry, content);
            } catch (BadArchiveException e) {
                throw new BadArchiveException("file " + ByteText.shown(entry.name()), e);
            } catch (SyscallException e) {
                throw e.attempting("unpack " + ByteText.shown(entry.name()));
            }
            next = archive.next();
        }
        directories.forEach(this::setTimes);
    }

    private void place(TarEntry entry, FileContent content) throws IOException {
        LayerPath path = LayerPath.parse(entry.name(), limits.depth());
        if (path.isRoot()) {
            placeRoot(entry, path);
        } else if (Whiteout.isForeign(path)) {
            return;
        } else if (Whiteout.isWhiteout(path)) {
            Whiteout.checkParents(path);
            remove(path);
        } else {
            Whiteout.checkParents(path);
            placeBelow(tree.make(path.parent()), path, entry, content);
        }
    }

    private void placeRoot(TarEntry entry, LayerPath path) {
        if (entry.kind() != Kind.DIRECTORY) {
            throw new BadArchiveException("it stands in the place of the layer's root, and is no directory");
        }
        belongings.give(tree.open(path), ".", entry);
        directories.put(path, entry);
    }

    /** A whiteout counts for the layers below only: what this layer has itself stays. */
    private void remove(LayerPath path) {
        boolean isOpaque = path.last().equals(Whiteout.OPAQUE);
        String name = isOpaque ? "." : Whiteout.removed(path);
        int directory = tree.make(path.parent());
        Optional<FileStatus> there = files.statusAt(directory, name);
        if (there.isEmpty()) {
            files.mknodat(directory, name, FileMode.CHARACTER_DEVICE, 0);
        } else if (there.get().type() == FileMode.DIRECTORY) {
            Whiteout.makeOpaque(files, directory, name);
        }
    }

    private void placeBelow(int directory, LayerPath path, TarEntry entry, FileContent content) throws IOException {
        boolean wasRemoved = makeRoom(directory, path, entry);
        switch (entry.kind()) {
            case FILE -> content.write(directory, path.last(), entry);
            case DIRECTORY -> placeDirectory(directory, path, entry, wasRemoved);
            case SYMBOLIC_LINK -> files.symlinkat(target(entry), directory, path.last());
            case FIFO -> files.mknodat(directory, path.last(), FileMode.FIFO | 0600, 0);
            case HARD_LINK -> {
                link(directory, path, entry);
                return; // it is the other file
            }
            case CHARACTER_DEVICE, BLOCK_DEVICE -> {
                tally.device();
                return;
            }
        }
        belongings.give(directory, path.last(), entry);
    }

    /** Of two files of one name the later counts; two directories become one. True when a whiteout had to go. */
    private boolean makeRoom(int directory, LayerPath path, TarEntry entry) {
        Optional<FileStatus> there = files.statusAt(directory, path.last());
        boolean isBoth = entry.kind() == Kind.DIRECTORY
                && there.filter(status -> status.type() == FileMode.DIRECTORY).isPresent();
        if (there.isPresent() && !isBoth && !isItself(path, entry)) {
            tree.remove(directory, path.last(), there.get());
        }
        return there.map(FileStatus::isWhiteout).orElse(false);
    }

    private boolean isItself(LayerPath path, TarEntry entry) {
        return entry.kind() == Kind.HARD_LINK
                && LayerPath.parse(entry.target(), limits.depth()).equals(path);
    }

    private void placeDirectory(int directory, LayerPath path, TarEntry entry, boolean wasRemoved) {
        if (files.statusAt(directory, path.last()).isEmpty()) {
            files.mkdirat(directory, path.last(), 0700);
        }
        if (wasRemoved) {
            Whiteout.makeOpaque(files, directory, path.last());
        }
        directories.put(path, entry);
    }

    /** What a link says matters to whoever follows it, in the container; here nobody does. */
    private static String target(TarEntry entry) {
        if (entry.target().isEmpty()
                || entry.target().indexOf('\0') >= 0
                || entry.target().length() > 4095) {
            throw new BadArchiveException("it is a link to " + ByteText.shown(entry.target()));
        }
        return entry.target();
    }

    private void link(int directory, LayerPath path, TarEntry entry) {
        LayerPath target = hardTarget(entry);
        if (target.equals(path)) {
            throw new BadArchiveException("it is a hard link to itself");
        }
        // The directory of the new name is open already, and opening another would close it.
        try (OpenTree other = tree.again()) {
            int from = other.open(target.parent());
            FileStatus there = files.statusAt(from, target.last())
                    .orElseThrow(() -> new BadArchiveException(
                            "it is a hard link to " + ByteText.shown(entry.target()) + ", which is not in this layer"));
            if (there.type() == FileMode.DIRECTORY || there.isWhiteout()) {
                throw new BadArchiveException(
                        "it is a hard link to " + ByteText.shown(entry.target()) + ", which is no file");
            }
            files.linkat(from, target.last(), directory, path.last());
        }
    }

    private LayerPath hardTarget(TarEntry entry) {
        try {
            LayerPath target = LayerPath.parse(entry.target(), limits.depth());
            if (target.isRoot()) {
                throw new BadArchiveException("it is the layer's root");
            }
            return target;
        } catch (BadArchiveException e) {
            throw new BadArchiveException("it is a hard link to " + ByteText.shown(entry.target()), e);
        }
    }

    /** Last of all, since whatever is made in a directory changes its time. A later file may have taken its place. */
    private void setTimes(LayerPath path, TarEntry entry) {
        tree.find(path).ifPresent(directory -> files.utimensat(directory, ".", entry.seconds(), entry.nanoseconds()));
    }

    @Override
    public void close() {
        tree.close();
    }
}
