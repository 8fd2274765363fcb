package io.netlab.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The directories in which programs are looked for, in their order. */
record ProgramPath(List<Path> directories) {
    // An ordinary user's PATH on Debian has none of these, and iptables lives there.
    private static final List<Path> SYSTEM =
            List.of(Path.of("/usr/local/sbin"), Path.of("/usr/sbin"), Path.of("/sbin"));

    ProgramPath {
        directories = List.copyOf(directories);
    }

    /** Reads the value of {@code PATH}; the system's own directories are looked into last. */
    static ProgramPath ofThisProcess() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin");
        List<Path> all = new ArrayList<>(parse(path).directories());
        for (Path directory : SYSTEM) {
            if (!all.contains(directory)) {
                all.add(directory);
            }
        }
        return new ProgramPath(all);
    }

    /** The directories of a text in the form of {@code PATH}. */
    static ProgramPath parse(String text) {
        List<Path> directories = new ArrayList<>();
        for (String directory : text.split(":", -1)) {
            if (!directory.isEmpty()) {
                directories.add(Path.of(directory));
            }
        }
        return new ProgramPath(directories);
    }

    /** The program's file; a name with a slash is taken as it is. */
    Optional<Path> find(String name) {
        if (name.contains("/")) {
            return Optional.of(Path.of(name)).filter(ProgramPath::isProgram);
        }
        for (Path directory : directories) {
            Path file = directory.resolve(name);
            if (isProgram(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean isProgram(Path file) {
        return Files.isExecutable(file) && !Files.isDirectory(file);
    }
}
