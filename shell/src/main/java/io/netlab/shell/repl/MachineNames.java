package io.netlab.shell.repl;

import io.netlab.shell.repl.grammar.Name;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the machine has to name: programs, files, settings of the kernel. */
final class MachineNames {
    static final List<Name> DOCUMENTS = List.of(
            new Name("ip", "links, addresses, routes, neighbours, rules, namespaces"),
            new Name("bridge", "ports and forwarding databases of bridges"),
            new Name("brctl", "bridges, as older documents have them"),
            new Name("sysctl", "settings of the kernel"),
            new Name("ping", "asks an address for an answer"));

    private static final Path SYSCTLS = Path.of("/proc/sys");
    private static final int MOST_FILES = 500;

    private List<Name> programs = List.of();

    /** The programs on the path; they are looked up once. */
    List<Name> programs() {
        if (programs.isEmpty()) {
            Set<String> found = new TreeSet<>();
            for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
                names(Path.of(directory)).forEach(found::add);
            }
            programs = found.stream().map(Name::of).toList();
        }
        return programs;
    }

    /** The settings whose dotted name begins so, up to the next dot; of the namespace of the calling thread. */
    static List<Name> sysctls(String prefix) {
        int dot = prefix.lastIndexOf('.');
        String before = prefix.substring(0, dot + 1);
        Path directory =
                SYSCTLS.resolve(before.replace('.', '\0').replace('/', '.').replace('\0', '/'));
        List<Name> found = new ArrayList<>();
        for (String name : names(directory)) {
            boolean isGroup = Files.isDirectory(directory.resolve(name));
            found.add(Name.of(before + name.replace('.', '/') + (isGroup ? "." : "")));
        }
        return found;
    }

    /** The files whose path begins so. */
    static List<Name> files(String prefix) {
        int slash = prefix.lastIndexOf('/');
        String before = prefix.substring(0, slash + 1);
        List<Name> found = new ArrayList<>();
        try {
            Path directory = Path.of(before.isEmpty() ? "." : before);
            for (String name : names(directory)) {
                if ((before + name).startsWith(prefix) && found.size() < MOST_FILES) {
                    boolean isDirectory = Files.isDirectory(directory.resolve(name));
                    found.add(Name.of(before + name + (isDirectory ? File.separator : "")));
                }
            }
        } catch (InvalidPathException e) {
            return List.of();
        }
        return found;
    }

    private static List<String> names(Path directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            return List.of(); // there is no such directory, so there is nothing in it
        }
        names.sort(null);
        return names;
    }
}
