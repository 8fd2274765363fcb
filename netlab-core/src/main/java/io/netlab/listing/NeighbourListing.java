package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.NeighbourQuery;

/** Shows what a {@link NeighbourQuery} asks for. */
final class NeighbourListing {
    private NeighbourListing() {}

    static Listed of(NeighbourQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
