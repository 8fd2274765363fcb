package io.netlab.scenario.draft;

import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;

/** Something that is declared in a node. */
public record Placed<T>(Located<NodeName> node, T value) {}
