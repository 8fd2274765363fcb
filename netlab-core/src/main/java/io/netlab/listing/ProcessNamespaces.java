package io.netlab.listing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** In which network namespaces processes are, as {@code /proc} tells. */
final class ProcessNamespaces {
    private static final Path PROC = Path.of("/proc");

    private ProcessNamespaces() {}

    /** The identity of the namespace of a process; nothing when there is no such process, or it may not be asked. */
    static OptionalLong inode(long process) {
        return inode(PROC.resolve(Long.toString(process)));
    }

    private static OptionalLong inode(Path process) {
        try {
            return OptionalLong.of((Long) Files.getAttribute(process.resolve("ns/net"), "unix:ino"));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** The processes in the namespace with that identity, in the order of {@code /proc}. */
    static List<Long> in(long namespace) {
        List<Long> processes = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            all.forEach(process -> inode(process).stream()
                    .filter(inode -> inode == namespace)
                    .forEach(inode ->
                            processes.add(Long.parseLong(process.getFileName().toString()))));
        } catch (IOException unreadable) {
            return List.of();
        }
        return processes;
    }
}
