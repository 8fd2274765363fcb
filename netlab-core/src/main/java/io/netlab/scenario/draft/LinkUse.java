package io.netlab.scenario.draft;

import io.netlab.net.InterfaceName;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;

/**
 * A place where a link is spoken of by its name.
 *
 * @param later the link need only be there when steps have run, so a step may make it
 */
public record LinkUse(NodeName node, Located<InterfaceName> link, boolean later) {}
