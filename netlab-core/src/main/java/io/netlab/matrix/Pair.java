package io.netlab.matrix;

import io.netlab.topology.NodeName;

/** From one node to another, by a way. */
public record Pair(NodeName from, NodeName to, Way way) {}
