package io.netlab.scenario;

import io.netlab.topology.NodeName;
import java.util.List;

/**
 * A process with a network namespace of its own, as {@code docker run --net=none} leaves it.
 *
 * @param pidVariable the name by which steps have its process id, without the {@code $}
 */
public record NodeProcess(NodeName name, List<String> command, String pidVariable) {
    public NodeProcess {
        command = List.copyOf(command);
    }
}
