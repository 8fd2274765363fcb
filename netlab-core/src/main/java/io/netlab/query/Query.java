package io.netlab.query;

import io.netlab.topology.NodeName;

/** What a command asks to be shown of a node, as data; showing it changes nothing. */
public sealed interface Query
        permits LinkQuery,
                AddressQuery,
                NamespaceQuery,
                RouteQuery,
                NeighbourQuery,
                RuleQuery,
                BridgeQuery,
                SysctlQuery {
    /** The node that is looked at. */
    NodeName node();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** One method a kind of thing to be shown. */
    interface Visitor<R> {
        R visit(LinkQuery query);

        R visit(AddressQuery query);

        R visit(NamespaceQuery query);

        R visit(RouteQuery query);

        R visit(NeighbourQuery query);

        R visit(RuleQuery query);

        R visit(BridgeQuery query);

        R visit(SysctlQuery query);
    }
}
