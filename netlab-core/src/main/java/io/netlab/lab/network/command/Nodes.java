package io.netlab.lab.network.command;

import io.netlab.error.NetlabException;
import io.netlab.topology.NodeName;

/** Names of containers in the words of a line. */
final class Nodes {
    private Nodes() {}

    /** The name; what cannot be one is no container. */
    static NodeName named(String text) {
        if (!NodeName.faultOf(text).isEmpty()) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED, "Error response from daemon: No such container: " + text);
        }
        return NodeName.of(text);
    }
}
