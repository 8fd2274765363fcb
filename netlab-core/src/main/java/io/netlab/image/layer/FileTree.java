package io.netlab.image.layer;

import io.netlab.image.tar.ByteText;
import io.netlab.sys.FileStatus;
import io.netlab.sys.FileSyscalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory with all that is in it, whatever the names of its files are: Java can name only those of its locale. */
public final class FileTree {
    private FileTree() {}

    /** Removes it, if it is there. No link is followed. */
    public static void remove(Path path) {
        FileSyscalls files = FileSyscalls.libc();
        Path above = path.toAbsolutePath().resolveSibling("");
        try (OpenTree tree = new OpenTree(files, above)) {
            int directory = tree.open(new LayerPath(List.of()));
            String name = ByteText.ofLetters(path.getFileName().toString());
            Optional<FileStatus> status = files.statusAt(directory, name);
            status.ifPresent(there -> tree.remove(directory, name, there));
        }
    }
}
