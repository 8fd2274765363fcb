package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.AddressQuery;
import io.netlab.query.BridgeQuery;
import io.netlab.query.LinkQuery;
import io.netlab.query.NamespaceQuery;
import io.netlab.query.NeighbourQuery;
import io.netlab.query.Query;
import io.netlab.query.RouteQuery;
import io.netlab.query.RuleQuery;
import io.netlab.query.SysctlQuery;

/** Answers a query with what iproute2 or bridge-utils would print, read from the kernel at that moment. */
public final class Listing implements Query.Visitor<Listed> {
    private final Nodes nodes;

    /** Looks at the nodes of one lab. */
    public Listing(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Listed visit(LinkQuery query) {
        return LinkListing.of(query, nodes);
    }

    @Override
    public Listed visit(AddressQuery query) {
        return AddressListing.of(query, nodes);
    }

    @Override
    public Listed visit(NamespaceQuery query) {
        return NamespaceListing.of(query, nodes);
    }

    @Override
    public Listed visit(RouteQuery query) {
        return RouteListing.of(query, nodes);
    }

    @Override
    public Listed visit(NeighbourQuery query) {
        return NeighbourListing.of(query, nodes);
    }

    @Override
    public Listed visit(RuleQuery query) {
        return RuleListing.of(query, nodes);
    }

    @Override
    public Listed visit(BridgeQuery query) {
        return BridgeListing.of(query, nodes);
    }

    @Override
    public Listed visit(SysctlQuery query) {
        return SysctlListing.of(query, nodes);
    }
}
