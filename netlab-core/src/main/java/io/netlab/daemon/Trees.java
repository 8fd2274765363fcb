package io.netlab.daemon;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees. */
final class Trees {
    private Trees() {}

    /** Takes a tree away; links in it are not followed. */
    static void delete(Path top) {
        try (Stream<Path> files = Files.walk(top)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "remove " + top + ": " + refused, refused);
        }
    }
}
