package io.netlab.verify;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.topology.NodeName;
import java.util.Optional;

/** Finds the namespace of a node, each time anew: a namespace can go while a lab is up. */
@FunctionalInterface
public interface NodeFinder {
    /** The node's namespace, open; empty when there is none. The caller does not close it. */
    Optional<NetworkNamespace> find(NodeName node);
}
