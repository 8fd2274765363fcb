package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code sysctl KEY...}: kernel settings. */
public record SysctlQuery(NodeName node, ShowOptions options) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
