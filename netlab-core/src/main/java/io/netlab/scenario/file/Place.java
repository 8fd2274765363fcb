package io.netlab.scenario.file;

import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;

/** Reads the node that something is in. */
final class Place {
    private Place() {}

    /** The node that the key names, or the lab's host. */
    static Located<NodeName> of(Fields fields, Key<NodeName> key) {
        return fields.find(key).orElseGet(() -> new Located<>(NodeName.HOST, fields.position()));
    }
}
