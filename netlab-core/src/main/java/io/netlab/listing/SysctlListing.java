package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.SysctlQuery;

/** Shows what a {@link SysctlQuery} asks for. */
final class SysctlListing {
    private SysctlListing() {}

    static Listed of(SysctlQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
