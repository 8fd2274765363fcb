package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code bridge link|fdb show, brctl show|showmacs|showstp}: bridges, their ports and what they have learned. */
public record BridgeQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
