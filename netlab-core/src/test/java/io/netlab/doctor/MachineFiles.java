package io.netlab.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A machine of files below a directory, with programs that are scripts. */
final class MachineFiles {
    private final Path root;

    MachineFiles(Path root) {
        this.root = root;
    }

    MachineFiles file(String absolute, String text) {
        try {
            Path file = root.resolve(absolute.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program in {@code /bin} that prints the text, or does what the script says. */
    MachineFiles program(String name, String script) {
        file("/bin/" + name, "#!/bin/sh\n" + script + "\n");
        try {
            Files.setPosixFilePermissions(
                    root.resolve("bin").resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    Machine asLearner() {
        return new Machine(root, new ProgramPath(List.of(root.resolve("bin"))), 1000, "learner");
    }

    Machine asRoot() {
        return new Machine(root, new ProgramPath(List.of(root.resolve("bin"))), 0, "root");
    }
}
