package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip link show}: links. */
public record LinkQuery(NodeName node, ShowOptions options, LinkSelection links) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
