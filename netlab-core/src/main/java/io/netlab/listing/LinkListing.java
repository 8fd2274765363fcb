package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.LinkQuery;

/** Shows what a {@link LinkQuery} asks for. */
final class LinkListing {
    private LinkListing() {}

    static Listed of(LinkQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
