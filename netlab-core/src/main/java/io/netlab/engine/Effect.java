package io.netlab.engine;

import io.netlab.firewall.Change;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.Request;
import io.netlab.topology.NodeName;
import java.util.List;

/** What an op comes down to: the exact requests, or something else that is done in one piece. */
public sealed interface Effect {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Requests to the rtnetlink socket of a node.
     *
     * @param alone true when what comes after can only be said once the kernel has answered
     */
    record Netlink(NodeName node, List<Request> requests, boolean alone) implements Effect {
        public Netlink {
            requests = List.copyOf(requests);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A change of the firewall; changes of one node and family that follow each other are one transaction. */
    record Firewall(NodeName node, AddressFamily family, Change change) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A new namespace; those that follow each other are made together. */
    record Birth(NodeName node) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Anything else: deleting a namespace, writing a sysctl, starting a process. */
    record Action(Runnable body) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Netlink effect);

        R visit(Birth effect);

        R visit(Firewall effect);

        R visit(Action effect);
    }
}
