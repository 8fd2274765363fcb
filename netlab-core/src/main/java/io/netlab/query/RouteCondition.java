package io.netlab.query;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;

/** What a route must be like to be shown. What a condition settles, {@code ip} does not repeat for every route. */
public sealed interface RouteCondition {
    /** Chooses by what is asked for. */
    <R> R accept(Visitor<R> visitor);

    /** In that routing table. */
    record InTable(long table) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Out by that link. */
    record Dev(InterfaceName name) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Through a gateway in that network. */
    record Via(IpPrefix network) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** With a preferred source in that network. */
    record Source(IpPrefix network) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Made by that protocol, {@code RTPROT_*}. */
    record Protocol(int number) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Of that scope, {@code RT_SCOPE_*}. */
    record InScope(int number) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Of that type, {@code RTN_*}. */
    record OfType(int number) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** For that type of service. */
    record Tos(int tos) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** With that metric. */
    record Metric(long metric) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** To that network or to a part of it. */
    record Within(IpPrefix network) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** To that network or to one around it. */
    record Around(IpPrefix network) implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** To all destinations: the default route. */
    record ToAll() implements RouteCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method a condition. */
    interface Visitor<R> {
        R visit(InTable condition);

        R visit(Dev condition);

        R visit(Via condition);

        R visit(Source condition);

        R visit(Protocol condition);

        R visit(InScope condition);

        R visit(OfType condition);

        R visit(Tos condition);

        R visit(Metric condition);

        R visit(Within condition);

        R visit(Around condition);

        R visit(ToAll condition);
    }
}
