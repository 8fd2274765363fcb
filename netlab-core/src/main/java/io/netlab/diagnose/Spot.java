package io.netlab.diagnose;

import io.netlab.topology.NodeName;

/** A link by its number, in the node that it is in. */
record Spot(NodeName node, int index) {}
