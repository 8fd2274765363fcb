package io.netlab.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The processes of a container: those in the pid namespace of its first ({@code pid_namespaces(7)}). */
public final class PidNamespace {
    private PidNamespace() {}

    /** The ids that they have in the lab, the first process first. */
    public static List<Long> processes(Container container) {
        Optional<String> own = namespace(container.state().pid());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> own.isPresent() && namespace(pid).equals(own))
                .sorted()
                .toList();
    }

    private static Optional<String> namespace(long pid) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/pid")).toString());
        } catch (IOException endedOrNotOurs) {
            return Optional.empty();
        }
    }
}
