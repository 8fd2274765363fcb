package io.netlab.daemon;

import io.netlab.engine.Nodes;

/** The engine of one lab. It has no process of its own: what it knows stands in files of the lab. */
public final class Daemon {
    private final Nodes nodes;

    /** Works on the nodes of one lab. */
    public Daemon(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The nodes that it wires. */
    Nodes nodes() {
        return nodes;
    }
}
