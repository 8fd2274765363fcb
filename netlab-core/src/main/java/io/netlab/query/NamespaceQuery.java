package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ip netns list|identify|pids}: names of namespaces. */
public record NamespaceQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
