package io.netlab.session;

import io.netlab.op.NetworkOp;
import java.util.List;

/**
 * The taking back, or the doing again, of a line.
 *
 * @param entry the line
 * @param ops what is to be done for it, or was done
 * @param losses what it cannot bring back, a sentence each
 */
public record Undo(Entry entry, List<NetworkOp> ops, List<String> losses) {
    public Undo {
        ops = List.copyOf(ops);
        losses = List.copyOf(losses);
    }
}
