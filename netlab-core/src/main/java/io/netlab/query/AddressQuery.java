package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip address show}: links with their addresses. */
public record AddressQuery(NodeName node, ShowOptions options, LinkSelection links, AddressSelection addresses)
        implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
