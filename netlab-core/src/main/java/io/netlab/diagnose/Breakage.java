package io.netlab.diagnose;

import io.netlab.op.NetworkOp;
import java.util.List;

/**
 * A mistake that somebody could have made in a lab, as the ops that make it.
 *
 * @param asks between whom it shows
 */
public record Breakage(Mistake mistake, Question asks, List<NetworkOp> ops) {
    public Breakage {
        ops = List.copyOf(ops);
    }
}
