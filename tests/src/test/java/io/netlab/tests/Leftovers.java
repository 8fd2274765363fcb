package io.netlab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything outside a lab in which an ended lab could have left a trace: mounts, files, control groups. */
record Leftovers(Set<String> traces) {
    /** What there is now. The home is the one of the person who starts the lab, with the state of their kept labs. */
    static Leftovers read(Path home, String lab) {
        Set<String> traces = new TreeSet<>();
        traces.addAll(mounts());
        traces.addAll(files(home, 6));
        traces.addAll(files(Path.of("/run/netlab", lab), 2));
        traces.addAll(emptyGroups());
        return new Leftovers(traces);
    }

    /** What is there now and was not before; it must be so for the whole time to count. */
    static Set<String> since(Leftovers before, Path home, String lab, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Set<String> more = new TreeSet<>(read(home, lab).traces);
        more.removeAll(before.traces);
        while (!more.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
            more.retainAll(read(home, lab).traces);
        }
        return more;
    }

    /** A namespace that no process is in can only be held by a mount (of type nsfs), and so be seen here. */
    private static Set<String> mounts() {
        return new TreeSet<>(lines(Path.of("/proc/self/mounts")));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The control groups of labs that nobody is in any more. Other labs of this machine have somebody in theirs. */
    private static Set<String> emptyGroups() {
        return groupPlaces()
                .flatMap(place -> files(place, 1).stream())
                .filter(path -> path.matches(".*/netlab-[0-9]+"))
                .filter(path -> isEmpty(Path.of(path, "cgroup.procs")))
                .collect(Collectors.toSet());
    }

    /** Where the launcher makes them (launcher/cgroup.sh); what a container of this machine has is elsewhere. */
    private static Stream<Path> groupPlaces() {
        Stream<Path> besideUs = lines(Path.of("/proc/self/cgroup")).stream()
                .filter(line -> line.startsWith("0::"))
                .map(line -> Path.of("/sys/fs/cgroup" + line.substring(3))
                        .resolve("..")
                        .normalize());
        return Stream.concat(
                Stream.of("/", "/memory", "/pids").map(name -> Path.of("/sys/fs/cgroup" + name)), besideUs);
    }

    private static boolean isEmpty(Path list) {
        try {
            return Files.readAllLines(list).equals(List.of());
        } catch (IOException e) {
            return false; // the group has gone meanwhile
        }
    }

    /** All that is there, or was a moment ago: somebody may remove files while they are being listed. */
    private static Set<String> files(Path directory, int depth) {
        Set<String> paths = new TreeSet<>();
        try {
            Files.walkFileTree(directory, Set.of(), depth, new Listing(paths));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    private static final class Listing extends SimpleFileVisitor<Path> {
        private final Set<String> paths;

        Listing(Set<String> paths) {
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            paths.add(directory.toString());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(file.toString());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path gone, IOException why) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException stopped) {
            return FileVisitResult.CONTINUE;
        }
    }
}
