package io.netlab.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The namespaces that processes are in, by their inode numbers ({@code net:[4026531840]}, namespaces(7)). */
final class Namespaces {
    private static final List<String> KINDS = List.of("net", "mnt", "user", "pid", "ipc", "uts", "cgroup");

    private Namespaces() {}

    /** Those that these processes are in and this one is not. */
    static Set<String> of(List<ProcessHandle> processes) {
        Set<String> own = all(Stream.of(ProcessHandle.current()));
        return all(processes.stream()).stream()
                .filter(namespace -> !own.contains(namespace))
                .collect(Collectors.toSet());
    }

    /** Waits until no process of the machine is in one of them. Returns those that are still in use then. */
    static Set<String> awaitEnd(Set<String> namespaces, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Set<String> used = used(namespaces);
        while (!used.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
            used = used(namespaces);
        }
        return used;
    }

    private static Set<String> used(Set<String> namespaces) {
        Set<String> used = all(ProcessHandle.allProcesses().filter(Namespaces::lives));
        used.retainAll(namespaces);
        return used;
    }

    /** A zombie, which nobody has asked for its status yet, has no program any more. */
    private static boolean lives(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static Set<String> all(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> KINDS.stream().map(kind -> link(process.pid(), kind)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String link(long pid, String kind) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/" + kind))
                    .toString();
        } catch (IOException e) {
            return ""; // the process has ended meanwhile
        }
    }
}
