package io.netlab.session;

import io.netlab.op.NetworkOp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a line ended.
 *
 * @param exitCode that of the last command that was run; 0 when all is well
 * @param ops what netlab itself did, in order
 * @param entry what history remembers, when the line changed something
 */
public record Outcome(int exitCode, List<NetworkOp> ops, Duration duration, Optional<Entry> entry) {
    public Outcome {
        ops = List.copyOf(ops);
    }
}
