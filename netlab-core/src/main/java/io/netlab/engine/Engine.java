package io.netlab.engine;

import io.netlab.op.NetworkOp;
import java.util.List;

/**
 * Runs ops, in order. Requests to one node that follow each other travel in one datagram, and firewall changes of one
 * node and family in one transaction; namespaces that follow each other are made together.
 */
public final class Engine {
    private final Nodes nodes;

    /** Runs ops on the nodes of one lab. */
    public Engine(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Runs all ops, or up to the first that is refused.
     *
     * @param done is told of each op when the kernel has agreed to it
     * @throws io.netlab.error.NetlabException with what was attempted and the kernel's words; ops behind it in the same
     * datagram may have been done, and then were told
     */
    public void apply(List<NetworkOp> ops, Listener done) {
        nodes.forgetAll();
        Lowering lowering = new Lowering(nodes);
        Outbox outbox = new Outbox(nodes, done);
        for (NetworkOp op : ops) {
            outbox.prepareFor(op);
            outbox.send(op, op.accept(lowering));
        }
        outbox.flush();
    }

    /** Hears of ops that are done. */
    @FunctionalInterface
    public interface Listener {
        /** The kernel agreed to this op. */
        void done(NetworkOp op);
    }
}
