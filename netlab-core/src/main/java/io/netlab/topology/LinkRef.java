package io.netlab.topology;

import io.netlab.net.InterfaceName;

/** One end of a cable, or any other link: its name and the node that it is in. */
public record LinkRef(NodeName node, InterfaceName name) {
    /** {@code eth0@box01}. */
    @Override
    public String toString() {
        return name + "@" + node;
    }
}
