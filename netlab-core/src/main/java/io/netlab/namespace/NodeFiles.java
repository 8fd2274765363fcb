package io.netlab.namespace;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files that a node has of its own: its programs find them in place of the lab's. What {@code ip netns exec} does
 * with {@code /etc/netns/NODE} is done here with a directory of the lab, since a lab's {@code /etc} is the machine's.
 *
 * @param node the node's name
 */
public record NodeFiles(String node) {
    /** A directory for each node. */
    public static final Path DIRECTORY = Path.of("/run/netlab/etc");

    /** Those that stand in for a file of {@code /etc}. */
    private static final List<String> SEEN = List.of("hosts", "hostname", "resolv.conf");

    /** Binds each file that is there, in mounts that only the program has, and becomes the program. */
    private static final String BIND = "for file in " + String.join(" ", SEEN)
            + "; do [ ! -e \"$0/$file\" ] || mount --bind \"$0/$file\"" + " \"/etc/$file\" || exit; done; exec \"$@\"";

    /** Where a file of that name lies. */
    public Path path(String file) {
        return directory().resolve(file);
    }

    private Path directory() {
        return DIRECTORY.resolve(node);
    }

    /** The words that, put before those of a program, let it find the files; none where there are none. */
    public List<String> programPrefix() {
        boolean isAny = SEEN.stream().anyMatch(file -> Files.exists(path(file)));
        return isAny
                ? List.of(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "slave",
                        "--",
                        "sh",
                        "-c",
                        BIND,
                        directory().toString())
                : List.of();
    }

    /** All of them with their text. */
    public Map<String, String> read() {
        Map<String, String> files = new HashMap<>();
        for (Path file : list()) {
            files.put(file.getFileName().toString(), text(file));
        }
        return files;
    }

    private List<Path> list() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw fault("list the files of " + node, e);
        }
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw fault("read " + file, e);
        }
    }

    /** In place, as Docker does: a program that runs has this very file bound, and sees the change. */
    public void write(String file, String text) {
        try {
            Files.createDirectories(directory());
            if (SEEN.contains(file)) {
                Files.writeString(path(file), text);
            } else {
                Path half = Files.writeString(directory().resolve("." + file), text);
                Files.move(half, path(file), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw fault("write the file " + file + " of " + node, e);
        }
    }

    /** Takes one away, and the directory when it was the last. */
    public void delete(String file) {
        try {
            Files.deleteIfExists(path(file));
            if (list().isEmpty()) {
                Files.deleteIfExists(directory());
            }
        } catch (IOException e) {
            throw fault("delete the file " + file + " of " + node, e);
        }
    }

    /** Takes all away. */
    public void deleteAll() {
        read().keySet().forEach(this::delete);
    }

    private static NetlabException fault(String attempt, IOException why) {
        return new NetlabException(NetlabException.Kind.MACHINE, attempt + ": " + why.getMessage(), why);
    }
}
