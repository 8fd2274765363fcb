package io.netlab.plan;

import io.netlab.topology.Link;
import io.netlab.topology.NodeName;

/** One end of a veth pair that is to be made. */
record VethEnd(NodeName node, Link link) {

    /**
     * Which end the request is sent for: the one that is a port of a bridge, since it can be born so; then the host's;
     * then the first by name. The other end is its peer.
     */
    boolean isBornBefore(VethEnd other) {
        if (link.master().isPresent() != other.link.master().isPresent()) {
            return link.master().isPresent();
        }
        if (node.isHost() != other.node.isHost()) {
            return node.isHost();
        }
        int byNode = node.compareTo(other.node);
        return byNode != 0 ? byNode < 0 : link.name().compareTo(other.link.name()) < 0;
    }
}
