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

/**
 * Who is in a namespace, by its inode number ({@code net:[4026531840]}, namespaces(7)). The kernel gives the number of a
 * namespace that has ended to the next one: what can be waited for is the end of those who were in it.
 */
final class Namespaces {
    private static final List<String> KINDS = List.of("net", "mnt", "user", "pid", "ipc", "uts", "cgroup");

    private Namespaces() {}

    /** All processes of the machine that share a namespace with one of these and not with this one. */
    static List<ProcessHandle> inhabitants(List<ProcessHandle> processes) {
        Set<String> namespaces = processes.stream().flatMap(Namespaces::of).collect(Collectors.toSet());
        of(ProcessHandle.current()).forEach(namespaces::remove);
        return ProcessHandle.allProcesses()
                .filter(process -> of(process).anyMatch(namespaces::contains))
                .toList();
    }

    /** Waits for the end of these processes. Returns those that still live when the time is over. */
    static List<ProcessHandle> awaitEnd(List<ProcessHandle> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(Namespaces::lives) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
        }
        return processes.stream().filter(Namespaces::lives).toList();
    }

    /** A zombie, which nobody has asked for its status yet, has no program any more. */
    private static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static Stream<String> of(ProcessHandle process) {
        return KINDS.stream().map(kind -> link(process.pid(), kind)).filter(text -> !text.isEmpty());
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
