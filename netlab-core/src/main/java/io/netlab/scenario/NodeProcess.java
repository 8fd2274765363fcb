package io.netlab.scenario;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Set;

/**
 * A process with a network namespace of its own, as {@code docker run --net=none} leaves it, or in that of another node.
 *
 * @param pidVariable the name by which steps have its process id, without the {@code $}
 * @param guestOf the node whose namespace it is in; none when it has its own
 */
public record NodeProcess(NodeName name, List<String> command, String pidVariable, Set<NodeName> guestOf) {
    public NodeProcess {
        command = List.copyOf(command);
        guestOf = Set.copyOf(guestOf);
    }

    /** A process with a namespace of its own. */
    public NodeProcess(NodeName name, List<String> command, String pidVariable) {
        this(name, command, pidVariable, Set.of());
    }
}
