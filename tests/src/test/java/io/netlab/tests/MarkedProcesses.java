package io.netlab.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The processes that come of one start of the program, known by a mark in their environment, in every namespace. */
final class MarkedProcesses {
    private static final String VARIABLE = "NETLAB_TEST_MARK";

    private final String mark = UUID.randomUUID().toString();

    /** What has to be in the environment of the program. */
    Map<String, String> environment() {
        return Map.of(VARIABLE, mark);
    }

    /** Those that live now, the oldest first. */
    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(this::isMarked)
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
    }

    /** Waits until none is left. Returns those that still live when the time is over. */
    List<ProcessHandle> awaitEnd(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<ProcessHandle> left = alive();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
            left = alive();
        }
        return left;
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(VARIABLE + "=" + mark);
        } catch (IOException e) {
            return false; // it has ended, or is somebody else's
        }
    }
}
