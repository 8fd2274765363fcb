package io.netlab.session;

import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;

/**
 * A line that changed something.
 *
 * @param number counts the lines of a session that changed something, from 1
 * @param place where the line was typed
 * @param ops what netlab itself did, in order; what programs did is in the difference of before and after
 * @param losses what undo cannot bring back, a sentence each
 */
public record Entry(
        int number,
        String line,
        NodeName place,
        List<NetworkOp> ops,
        Topology before,
        Topology after,
        List<String> losses) {
    public Entry {
        ops = List.copyOf(ops);
        losses = List.copyOf(losses);
    }
}
