package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip address show}: addresses of links. */
public record AddressQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
