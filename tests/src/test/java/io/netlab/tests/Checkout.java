package io.netlab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that is being tested. */
final class Checkout {
    private static final Path ROOT = Path.of(System.getProperty("netlab.checkout"));

    private Checkout() {}

    static Path root() {
        return ROOT;
    }

    /** The names of the scenarios that come with netlab. */
    static List<String> scenarios() {
        try (Stream<Path> files = Files.list(ROOT.resolve("scenarios"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all that is in it; links are not followed. */
    static void delete(Path tree) {
        new Command("rm", "-rf", tree.toString()).mustWork();
    }
}
