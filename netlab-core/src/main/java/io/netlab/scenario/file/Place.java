package io.netlab.scenario.file;

import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;

/** Reads the node that something is in. */
final class Place {
    private Place() {}

    /**
     * The node that the key names, or the lab's host; nowhere when what the key says is wrong, or when a node is named
     * under a key that nobody knows.
     */
    static Located<NodeName> of(Fields fields, Key<NodeName> key, Draft draft) {
        boolean unknown = fields.isDoubtful(key) || fields.mayMean(key, draft::hasNode);
        NodeName unsaid = unknown ? Draft.NOWHERE : NodeName.HOST;
        return fields.find(key).orElseGet(() -> new Located<>(unsaid, fields.position()));
    }
}
