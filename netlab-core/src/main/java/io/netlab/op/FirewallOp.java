package io.netlab.op;

import io.netlab.net.AddressFamily;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.NodeName;

/** A change of the chains and rules of a node's firewall, in the words of {@code iptables}. */
public sealed interface FirewallOp extends NetworkOp {
    /** {@code iptables -t TABLE -N CHAIN}. */
    record AddChain(NodeName node, AddressFamily family, String table, String chain) implements FirewallOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code iptables -t TABLE -X CHAIN}: a chain of one's own, with no rule in it and none that leads to it. */
    record DeleteChain(NodeName node, AddressFamily family, String table, String chain) implements FirewallOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code iptables -t TABLE -P CHAIN TARGET}. */
    record SetPolicy(NodeName node, AddressFamily family, String table, String chain, String target)
            implements FirewallOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code iptables -t TABLE -A CHAIN ...}: behind the chain's other rules. */
    record AppendFirewallRule(NodeName node, FirewallRule rule) implements FirewallOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code iptables -t TABLE -D CHAIN ...}. */
    record DeleteFirewallRule(NodeName node, FirewallRule rule) implements FirewallOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The part of {@link NetworkOp.Visitor} for these. */
    interface Visitor<R> {
        R visit(AddChain op);

        R visit(DeleteChain op);

        R visit(SetPolicy op);

        R visit(AppendFirewallRule op);

        R visit(DeleteFirewallRule op);
    }
}
