package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.NamespaceQuery;
import java.util.Optional;

/** Shows what a {@link NamespaceQuery} asks for. */
final class NamespaceListing {
    private NamespaceListing() {}

    static Optional<Listed> of(NamespaceQuery query, Nodes nodes) {
        return Optional.of(Listed.refused("not yet: " + query + " " + nodes.names(), 255));
    }
}
