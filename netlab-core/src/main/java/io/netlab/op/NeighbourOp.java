package io.netlab.op;

import io.netlab.topology.FdbEntry;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;

/** A change of what a node knows of Ethernet addresses: its neighbours, and where bridges and tunnels send frames. */
public sealed interface NeighbourOp extends NetworkOp {
    /** {@code ip neigh add ...}. */
    record AddNeighbour(NodeName node, Neighbour neighbour) implements NeighbourOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip neigh del ...}. */
    record DeleteNeighbour(NodeName node, Neighbour neighbour) implements NeighbourOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip neigh replace|change ...}. */
    record PutNeighbour(NodeName node, Manner manner, Neighbour neighbour) implements NeighbourOp {
        /** Throws IllegalArgumentException for a manner that entries cannot be put in. */
        public PutNeighbour {
            manner.of(Manner.REPLACE, Manner.CHANGE);
        }

        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code bridge fdb add ...}. */
    record AddFdbEntry(NodeName node, FdbEntry entry) implements NeighbourOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code bridge fdb del ...}. */
    record DeleteFdbEntry(NodeName node, FdbEntry entry) implements NeighbourOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code bridge fdb append|replace ...}; a tunnel has several entries for one address. */
    record PutFdbEntry(NodeName node, Manner manner, FdbEntry entry) implements NeighbourOp {
        /** Throws IllegalArgumentException for a manner that entries cannot be put in. */
        public PutFdbEntry {
            manner.of(Manner.APPEND, Manner.REPLACE);
        }

        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The part of {@link NetworkOp.Visitor} for these. */
    interface Visitor<R> {
        R visit(AddNeighbour op);

        R visit(DeleteNeighbour op);

        R visit(PutNeighbour op);

        R visit(AddFdbEntry op);

        R visit(DeleteFdbEntry op);

        R visit(PutFdbEntry op);
    }
}
