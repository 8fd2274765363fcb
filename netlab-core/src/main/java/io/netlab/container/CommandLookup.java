package io.netlab.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks in a container's own root for the program that it is to run, as {@code execvp(3)} would from inside. */
final class CommandLookup {
    private static final int MOST_LINKS = 40;

    private final Path root;

    CommandLookup(Path root) {
        this.root = root;
    }

    /** What speaks against running it, in the words of Docker's runtime; empty when nothing does. */
    Optional<Refusal> fault(String program, List<String> env, String directory) {
        if (program.contains("/")) {
            Path at = program.startsWith("/")
                    ? Path.of(program)
                    : Path.of("/", directory).resolve(program);
            return fault(program, at);
        }
        String path = env.stream()
                .filter(variable -> variable.startsWith("PATH="))
                .reduce("PATH=", (former, later) -> later)
                .substring("PATH=".length());
        boolean found = List.of(path.split(":", -1)).stream()
                .filter(each -> each.startsWith("/"))
                .anyMatch(each -> fault(program, Path.of(each, program)).isEmpty());
        return found
                ? Optional.empty()
                : Optional.of(Refusal.noSuchCommand("exec: \"" + program + "\": executable file not found in $PATH"));
    }

    private Optional<Refusal> fault(String program, Path inside) {
        Optional<Path> file = resolve(inside.normalize(), MOST_LINKS);
        if (file.isEmpty()) {
            return Optional.of(Refusal.noSuchCommand(
                    "exec: \"" + program + "\": stat " + program + ": no such file or directory"));
        }
        boolean runs = Files.isRegularFile(file.get()) && Files.isExecutable(file.get());
        return runs ? Optional.empty() : Optional.of(Refusal.cannotRun("exec: \"" + program + "\": permission denied"));
    }

    /** The file of the lab behind a path of the container; links lead from the container's root. */
    private Optional<Path> resolve(Path inside, int links) {
        Path sofar = root;
        Path place = Path.of("/");
        for (int i = 0; i < inside.getNameCount(); i++) {
            sofar = sofar.resolve(inside.getName(i));
            if (Files.isSymbolicLink(sofar)) {
                Path rest = i + 1 < inside.getNameCount() ? inside.subpath(i + 1, inside.getNameCount()) : Path.of("");
                return links == 0
                        ? Optional.empty()
                        : resolve(target(sofar, place).resolve(rest).normalize(), links - 1);
            }
            place = place.resolve(inside.getName(i));
        }
        return Files.exists(sofar, LinkOption.NOFOLLOW_LINKS) ? Optional.of(sofar) : Optional.empty();
    }

    private static Path target(Path link, Path place) {
        try {
            return place.resolve(Files.readSymbolicLink(link));
        } catch (IOException gone) {
            return Path.of("/");
        }
    }
}
