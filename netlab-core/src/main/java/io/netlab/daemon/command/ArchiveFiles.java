package io.netlab.daemon.command;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where archives are read from and written to, by the names that a person types. */
public interface ArchiveFiles {
    /** A file, or standard input for {@code -}. */
    InputStream read(String path);

    /** A new file, or one in the place of the old. */
    OutputStream write(String path);

    /** The files of this lab, seen from the directory that programs start in. Standard input is the person's terminal. */
    static ArchiveFiles ofLab() {
        return new ArchiveFiles() {
            private final Path start = Path.of("/root");

            @Override
            public InputStream read(String path) {
                if (path.equals("-")) {
                    throw new NetlabException(
                            NetlabException.Kind.INPUT, "read the archive: say from which file, with -i FILE");
                }
                try {
                    return Files.newInputStream(start.resolve(path));
                } catch (IOException e) {
                    throw refusal("read " + path + ": this lab has no such file (outside of it, \"netlab image load "
                            + path + "\" takes an archive of yours)", e);
                }
            }

            @Override
            public OutputStream write(String path) {
                try {
                    return Files.newOutputStream(start.resolve(path));
                } catch (IOException e) {
                    throw refusal("write " + path + ": it cannot be made", e);
                }
            }
        };
    }

    private static NetlabException refusal(String what, IOException cause) {
        return new NetlabException(NetlabException.Kind.INPUT, what, cause);
    }
}
