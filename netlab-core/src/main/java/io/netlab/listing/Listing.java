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
import java.util.Optional;

/**
 * Answers a query with what iproute2 or bridge-utils would print, read from the kernel at that moment. Where there is
 * no answer, the real program is to be asked: something is there that netlab does not know to show.
 */
public final class Listing implements Query.Visitor<Optional<Listed>> {
    private final Nodes nodes;

    /** Looks at the nodes of one lab. */
    public Listing(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Optional<Listed> visit(LinkQuery query) {
        return LinkListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(AddressQuery query) {
        return AddressListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(NamespaceQuery query) {
        return NamespaceListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(RouteQuery query) {
        return RouteListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(NeighbourQuery query) {
        return NeighbourListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(RuleQuery query) {
        return RuleListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(BridgeQuery query) {
        return BridgeListing.of(query, nodes);
    }

    @Override
    public Optional<Listed> visit(SysctlQuery query) {
        return SysctlListing.of(query, nodes);
    }
}
