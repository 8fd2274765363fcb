package io.netlab.image.layer;

import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.ByteText;
import io.netlab.sys.Errno;
import io.netlab.sys.FileMode;
import io.netlab.sys.FileStatus;
import io.netlab.sys.FileSyscalls;
import io.netlab.sys.SyscallException;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The tree of files that a layer becomes. Every directory is opened from the one above it and no link is followed, so
 * that no name, however it is made, leads out of the tree.
 */
final class OpenTree implements Closeable {
    private static final int PLAIN_DIRECTORY = 0755;

    private final FileSyscalls files;
    private final int root;
    private LayerPath place = new LayerPath(List.of());
    private int here;

    OpenTree(FileSyscalls files, Path directory) {
        this(files, files.openDirectory(ByteText.ofLetters(directory.toString())));
    }

    private OpenTree(FileSyscalls files, int root) {
        this.files = files;
        this.root = root;
        this.here = root;
    }

    /** The same tree, opened once more. */
    OpenTree again() {
        return new OpenTree(files, files.openDirectoryAt(root, "."));
    }

    /** The open directory at the path. Those that are missing on the way are made; one that is none is refused. */
    int make(LayerPath path) {
        return go(path, true);
    }

    /** The open directory at the path, which must be there. */
    int open(LayerPath path) {
        return go(path, false);
    }

    /** The open directory at the path, if it is there and is one. */
    OptionalInt find(LayerPath path) {
        try {
            return OptionalInt.of(open(path));
        } catch (BadArchiveException none) {
            return OptionalInt.empty();
        }
    }

    private int go(LayerPath path, boolean makes) {
        if (path.equals(place)) {
            return here;
        }
        int directory = root;
        for (String part : path.parts()) {
            int next = step(directory, part, makes);
            leave(directory);
            directory = next;
        }
        leave(here);
        place = path;
        here = directory;
        return directory;
    }

    private void leave(int directory) {
        if (directory != root) {
            files.close(directory);
        }
    }

    private int step(int directory, String part, boolean makes) {
        try {
            return files.openDirectoryAt(directory, part);
        } catch (SyscallException refused) {
            Optional<FileStatus> there = files.statusAt(directory, part);
            if (makes && there.map(FileStatus::isWhiteout).orElse(true)) {
                return begin(directory, part, there.isPresent());
            }
            String why = why(refused, there, part);
            leave(directory);
            throw new BadArchiveException(why);
        }
    }

    /** Makes a directory which the archive has not, or which it has removed and now fills again. */
    private int begin(int directory, String part, boolean isRemoved) {
        if (isRemoved) {
            files.unlinkat(directory, part);
        }
        files.mkdirat(directory, part, PLAIN_DIRECTORY);
        files.fchmodat(directory, part, PLAIN_DIRECTORY);
        if (isRemoved) {
            Whiteout.makeOpaque(files, directory, part);
        }
        return files.openDirectoryAt(directory, part);
    }

    private static String why(SyscallException refused, Optional<FileStatus> there, String part) {
        if (there.isEmpty()) {
            return "there is no directory " + ByteText.shown(part) + " in this layer";
        }
        if (there.get().type() == FileMode.LINK) {
            return "it leads through the link " + ByteText.shown(part);
        }
        if (refused.is(Errno.ENOTDIR)) {
            return "it lies in " + ByteText.shown(part) + ", which is no directory";
        }
        return String.valueOf(refused.getMessage());
    }

    /** Removes a file, or a directory with all that it holds. */
    void remove(int directory, String name, FileStatus status) {
        if (status.type() != FileMode.DIRECTORY) {
            files.unlinkat(directory, name);
            return;
        }
        removeTree(directory, name);
    }

    private void removeTree(int directory, String name) {
        int inner = files.openDirectoryAt(directory, name);
        try {
            for (String each : files.names(inner)) {
                boolean isDirectory = files.statusAt(inner, each)
                        .filter(status -> status.type() == FileMode.DIRECTORY)
                        .isPresent();
                if (isDirectory) {
                    removeTree(inner, each);
                } else {
                    files.unlinkat(inner, each);
                }
            }
        } finally {
            files.close(inner);
        }
        files.removeDirectoryAt(directory, name);
    }

    @Override
    public void close() {
        leave(here);
        files.close(root);
    }
}
