package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip route show|get}: routes. */
public record RouteQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
