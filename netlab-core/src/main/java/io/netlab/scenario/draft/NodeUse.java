package io.netlab.scenario.draft;

import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;

/**
 * A place where a node is spoken of by its name.
 *
 * @param later the node need only be there when steps have run, so a step may make it
 */
public record NodeUse(Located<NodeName> node, boolean later) {}
