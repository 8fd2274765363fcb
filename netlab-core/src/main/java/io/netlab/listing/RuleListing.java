package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.query.RuleQuery;

/** Shows what a {@link RuleQuery} asks for. */
final class RuleListing {
    private RuleListing() {}

    static Listed of(RuleQuery query, Nodes nodes) {
        return Listed.refused("not yet: " + query + " " + nodes.names(), 255);
    }
}
