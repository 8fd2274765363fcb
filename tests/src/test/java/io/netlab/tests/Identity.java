package io.netlab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who runs the program: the user that runs the tests and, when that is root, an ordinary user beside it. */
enum Identity {
    ROOT,
    USER;

    /** Subordinate ids are not needed: a user that no file names is the poorest that there is. */
    private static final String UNKNOWN_UID = "64017";

    static Stream<Identity> all() {
        return runsAsRoot() ? Stream.of(ROOT, USER) : Stream.of(USER);
    }

    static boolean runsAsRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands before a program so that this identity runs it. */
    List<String> prefix() {
        return this == USER && runsAsRoot()
                ? List.of("setpriv", "--reuid", UNKNOWN_UID, "--regid", UNKNOWN_UID, "--clear-groups")
                : List.of();
    }

    /** Hands a file or directory over to this identity. */
    void own(Path path) {
        if (this == USER && runsAsRoot()) {
            new Command("chown", UNKNOWN_UID + ":" + UNKNOWN_UID, path.toString()).mustWork();
        }
    }
}
