package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.Map;

/** Finds steps and checks in the namespace of a process that has been ended before them; they are told in order. */
final class EndedProcesses {
    private final Problems problems;
    private final Map<NodeName, Position> ended = new HashMap<>();

    EndedProcesses(Problems problems) {
        this.problems = problems;
    }

    /** A step ends the process. */
    void end(NodeName process, Position position) {
        visit(process, position);
        ended.put(process, position);
    }

    /** Something is done in the node, or looked at there. */
    void visit(NodeName node, Position position) {
        Position end = ended.get(node);
        if (end != null) {
            problems.add(position, node + " has been ended in line " + end.line() + ", its namespace is gone");
        }
    }
}
