package io.netlab.scenario.file;

import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;

/** Reads the node that something is in. */
final class Place {
    private Place() {}

    /** The node that the key names, or the lab's host; nowhere when what the key says is wrong. */
    static Located<NodeName> of(Fields fields, Key<NodeName> key) {
        NodeName unsaid = fields.isDoubtful(key) ? Draft.NOWHERE : NodeName.HOST;
        return fields.find(key).orElseGet(() -> new Located<>(unsaid, fields.position()));
    }
}
