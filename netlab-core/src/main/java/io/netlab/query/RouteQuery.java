package io.netlab.query;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/** {@code ip route show|get}: routes. */
public sealed interface RouteQuery extends Query {
    /** How the routes are shown. */
    ShowOptions options();

    @Override
    default <R> R accept(Query.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** Chooses by what is asked. */
    <R> R accept(Visitor<R> visitor);

    /** One method a question. */
    interface Visitor<R> {
        R visit(Table query);

        R visit(Lookup query);
    }

    /**
     * The routes that meet all conditions.
     *
     * @param conditions without a {@link RouteCondition.InTable}, all tables
     */
    record Table(NodeName node, ShowOptions options, List<RouteCondition> conditions) implements RouteQuery {
        /** Copies the conditions. */
        public Table {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The way that a packet would take.
     *
     * @param asInTable true for the table's entry, false for what came of it
     */
    record Lookup(NodeName node, ShowOptions options, Packet packet, boolean asInTable) implements RouteQuery {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A packet that is only spoken of.
     *
     * @param iif the link that it came in by; without one it is the node's own
     * @param oif the link that its socket is bound to
     * @param mark its firewall mark, 0 for none
     */
    record Packet(
            IpAddress to,
            Optional<IpAddress> from,
            Optional<InterfaceName> iif,
            Optional<InterfaceName> oif,
            long mark) {
        /** A packet of which only the destination is known. */
        public static Packet to(IpAddress destination) {
            return new Packet(destination, Optional.empty(), Optional.empty(), Optional.empty(), 0);
        }
    }
}
