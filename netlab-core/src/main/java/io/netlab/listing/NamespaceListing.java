package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.NamespaceQuery;

/** Shows what a {@link NamespaceQuery} asks for. */
final class NamespaceListing {
    private NamespaceListing() {}

    static Listed of(NamespaceQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
