package io.netlab.op;

import io.netlab.topology.NodeName;

/**
 * A change of a node's own files under {@code /etc}, which its programs find in place of the machine's, as those that
 * {@code ip netns exec} starts find what lies in {@code /etc/netns/NODE} (ip-netns(8)).
 */
public sealed interface FileOp extends NetworkOp {
    /** The file's name: {@code hosts}, {@code resolv.conf}. */
    String name();

    /** Writes a file anew; one of that name is forgotten. */
    record WriteFile(NodeName node, String name, String text) implements FileOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Takes a file away: the node's programs find the machine's again. */
    record DeleteFile(NodeName node, String name) implements FileOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The part of {@link NetworkOp.Visitor} for these. */
    interface Visitor<R> {
        R visit(WriteFile op);

        R visit(DeleteFile op);
    }
}
