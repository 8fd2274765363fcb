package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.query.SysctlQuery;
import java.util.Optional;

/** Shows what a {@link SysctlQuery} asks for. */
final class SysctlListing {
    private SysctlListing() {}

    static Optional<Listed> of(SysctlQuery query, Nodes nodes) {
        NetworkNamespace namespace = nodes.namespace(query.node());
        return namespace.readSysctls(settings -> new SysctlText(query, settings).listed());
    }
}
