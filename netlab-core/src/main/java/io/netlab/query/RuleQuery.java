package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip rule show}: the rules that choose a routing table. */
public record RuleQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
