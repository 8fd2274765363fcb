package io.netlab.listing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names for numbers, as the files under {@code /etc/iproute2} give them: lines {@code NUMBER NAME}. */
final class NameTable {
    private static final Path DIRECTORY = Path.of("/etc/iproute2");

    private final Map<Long, String> names;

    private NameTable(Map<Long, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * The names of the file, and of those in the directory beside it, over those that iproute2 has built in; what is
     * not there changes nothing.
     */
    static NameTable of(Map<Long, String> builtIn, String file) {
        Map<Long, String> names = new HashMap<>(builtIn);
        lines(DIRECTORY.resolve(file)).forEach(line -> add(names, line));
        additions(DIRECTORY.resolve(file + ".d")).forEach(more -> lines(more).forEach(line -> add(names, line)));
        return new NameTable(names);
    }

    private static List<Path> additions(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.conf")) {
            found.forEach(files::add);
        } catch (IOException unreadable) {
            return List.of();
        }
        return files;
    }

    /** The groups that a link can be in. */
    static NameTable groups() {
        return of(Map.of(0L, "default"), "group");
    }

    /** How far an address or a route is valid. */
    static NameTable scopes() {
        return of(Map.of(0L, "global", 255L, "nowhere", 254L, "host", 253L, "link", 200L, "site"), "rt_scopes");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of(); // iproute2 goes on without it, too
        }
    }

    private static void add(Map<Long, String> names, String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length >= 2 && words[0].matches("[0-9]{1,9}|0x[0-9a-fA-F]{1,7}")) {
            names.put(Long.decode(words[0].replaceFirst("^0+(?=[0-9])", "")), words[1]);
        }
    }

    /** The name of a number, if it has one. */
    Optional<String> name(long number) {
        return Optional.ofNullable(names.get(number));
    }

    /** The name of a number, or the number itself: where it has no name, and always with {@code -N}. */
    String text(long number, boolean numeric) {
        return numeric ? Long.toString(number) : name(number).orElse(Long.toString(number));
    }
}
