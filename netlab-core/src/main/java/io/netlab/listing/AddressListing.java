package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.AddressQuery;
import java.util.Optional;

/** Shows what a {@link AddressQuery} asks for. */
final class AddressListing {
    private AddressListing() {}

    static Optional<Listed> of(AddressQuery query, Nodes nodes) {
        return Optional.of(Listed.refused("not yet: " + query + " " + nodes.names(), 255));
    }
}
