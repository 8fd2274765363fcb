package io.netlab.query;

import io.netlab.net.InterfaceName;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/** {@code bridge link|fdb show, brctl show|showmacs|showstp}: bridges, their ports and what they have learned. */
public sealed interface BridgeQuery extends Query {
    @Override
    default <R> R accept(Query.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** Chooses by what is asked. */
    <R> R accept(Visitor<R> visitor);

    /** One method a question. */
    interface Visitor<R> {
        R visit(Ports query);

        R visit(Forwarding query);

        R visit(Overview query);

        R visit(Learned query);

        R visit(SpanningTree query);
    }

    /** {@code bridge link show}: the ports of all bridges, or the link of that name. */
    record Ports(NodeName node, ShowOptions options, Optional<InterfaceName> dev) implements BridgeQuery {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code bridge fdb show}: forwarding databases.
     *
     * @param bridge only the bridge's and its ports'
     * @param dev only that port's or link's
     * @param vlan only that VLAN's, 0 for all
     * @param states only those in one of them, {@code NUD_*} of {@code linux/neighbour.h}; 0 for all
     * @param dynamic true to leave out what never ages
     */
    record Forwarding(
            NodeName node,
            ShowOptions options,
            Optional<InterfaceName> bridge,
            Optional<InterfaceName> dev,
            int vlan,
            int states,
            boolean dynamic)
            implements BridgeQuery {
        /** All entries. */
        public static Forwarding all(NodeName node, ShowOptions options) {
            return new Forwarding(node, options, Optional.empty(), Optional.empty(), 0, 0, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code brctl show}: bridges and the names of their ports; all of them when none is named. */
    record Overview(NodeName node, List<InterfaceName> bridges) implements BridgeQuery {
        /** Copies the names. */
        public Overview {
            bridges = List.copyOf(bridges);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code brctl showmacs}: the addresses that a bridge knows. */
    record Learned(NodeName node, InterfaceName bridge) implements BridgeQuery {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code brctl showstp}: the spanning tree of a bridge. */
    record SpanningTree(NodeName node, InterfaceName bridge) implements BridgeQuery {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
