package io.netlab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A copy of the program that every user of the machine may read; one for all tests, gone when they have ended. */
final class Installation {
    private static final Path TREE = make();

    private Installation() {}

    static Path tree() {
        return TREE;
    }

    /** The checkout itself may lie where only its owner can look, and an ordinary user has to run the program too. */
    private static Path make() {
        start();
        try {
            Path tree = Files.createTempDirectory("netlab-installed");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Checkout.delete(tree)));
            Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(tree.resolve("shell/target"));
            copy("netlab", tree);
            copy("launcher", tree);
            copy("shell/target/app", tree.resolve("shell/target"));
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first start after a change builds the program, and the first lab may make the kernel load modules. */
    private static void start() {
        new Command(Checkout.root().resolve("netlab").toString(), "run", "snat").mustWork();
    }

    private static void copy(String name, Path to) {
        Path source = Checkout.root().resolve(name);
        new Command("cp", "-a", source.toString(), to.toString()).mustWork();
        String copied = to.resolve(source.getFileName()).toString();
        new Command("chmod", "-R", "a+rX", copied).mustWork();
    }
}
