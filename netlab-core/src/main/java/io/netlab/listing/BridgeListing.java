package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.BridgeQuery;

/** Shows what a {@link BridgeQuery} asks for. */
final class BridgeListing {
    private BridgeListing() {}

    static Listed of(BridgeQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
