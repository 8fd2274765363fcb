package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.AddressQuery;

/** Shows what a {@link AddressQuery} asks for. */
final class AddressListing {
    private AddressListing() {}

    static Listed of(AddressQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
