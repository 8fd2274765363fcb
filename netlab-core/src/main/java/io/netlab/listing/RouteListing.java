package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.RouteQuery;

/** Shows what a {@link RouteQuery} asks for. */
final class RouteListing {
    private RouteListing() {}

    static Listed of(RouteQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
