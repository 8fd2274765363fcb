package io.netlab.op;

import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;

/** A change of what a link is besides its own settings: a port of a switch, a member of VLANs, slow or lossy. */
public sealed interface TraitOp extends NetworkOp {
    /** {@code ovs-vsctl add-port}, {@code bridge vlan add}, {@code tc qdisc add}. */
    record AddTrait(NodeName node, LinkTrait trait) implements TraitOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ovs-vsctl del-port}, {@code bridge vlan del}, {@code tc qdisc del}. */
    record DeleteTrait(NodeName node, LinkTrait trait) implements TraitOp {
        @Override
        public <R> R accept(NetworkOp.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an op. */
    interface Visitor<R> {
        R visit(AddTrait op);

        R visit(DeleteTrait op);
    }
}
