package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip neigh show}: the neighbour table. */
public record NeighbourQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
