package io.netlab.op;

import io.netlab.net.InterfaceName;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One change of a network, as data. Running it, explaining it, writing it as a command, undoing and recording it are
 * readers ({@link Visitor}) of the same value. Each op says in which node it happens.
 */
public sealed interface NetworkOp
        permits NetworkOp.OfLab, NetworkOp.OfNode, NeighbourOp, FirewallOp, GuestOp, TraitOp, FileOp {
    /** The node in which the change is made. */
    NodeName node();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** A change of the lab as a whole: namespaces and processes, which are made from the host. */
    sealed interface OfLab extends NetworkOp {
        @Override
        default NodeName node() {
            return NodeName.HOST;
        }
    }

    /** A change of a node's links, addresses, routes or settings. */
    sealed interface OfNode extends NetworkOp {}

    /** {@code ip netns add NAME}: a new network namespace; its loopback is down. */
    record AddNamespace(NodeName name) implements OfLab {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip netns del NAME}: takes the name away; when no process is left in it, the namespace ends. */
    record DeleteNamespace(NodeName name) implements OfLab {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ln -s /proc/PID/ns/net /run/netns/NAME}: names the namespace of a process. */
    record NameNamespace(NodeName name, long pid) implements OfLab {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code ip netns set NAME ID}: the number by which the node knows another namespace. It is given once and for all:
     * the kernel refuses another.
     *
     * @param id empty when the kernel chooses ({@code auto})
     */
    record SetNamespaceId(NodeName node, NodeName name, OptionalInt id) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Starts a process with a network namespace of its own, as {@code docker run --net=none} does. */
    record StartProcess(NodeName name, List<String> command) implements OfLab {
        public StartProcess {
            command = List.copyOf(command);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Ends a process that was started by name; the kernel then takes its namespace and its links away. */
    record EndProcess(NodeName name) implements OfLab {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code ip link add NAME [mtu ...] type KIND ...}: a new link with the settings that it is born with. A veth's
     * peer is made in its own node with the peer's settings (its Ethernet address and MTU; nothing else can be said
     * there).
     */
    record AddLink(
            NodeName node, InterfaceName name, LinkKind kind, Set<LinkSetting> settings, Set<LinkSetting> peerSettings)
            implements OfNode {
        public AddLink {
            settings = Set.copyOf(settings);
            peerSettings = Set.copyOf(peerSettings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip link del NAME}; of a veth pair both ends go. */
    record DeleteLink(NodeName node, InterfaceName name) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip link set NAME ...}: changes settings, all in one request. */
    record SetLink(NodeName node, InterfaceName name, List<LinkSetting> settings) implements OfNode {
        public SetLink {
            settings = List.copyOf(settings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip link set NAME name NEW}. */
    record RenameLink(NodeName node, InterfaceName name, InterfaceName to) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code ip link set NAME netns NODE [name NEW]}: the link goes down, and loses its addresses and its bridge.
     *
     * @param as its name there; with another one it can go where its own is taken
     */
    record MoveLink(NodeName node, InterfaceName name, NodeName to, InterfaceName as) implements OfNode {
        /** The link keeps its name. */
        public MoveLink(NodeName node, InterfaceName name, NodeName to) {
            this(node, name, to, name);
        }

        /** True when it gets another name on the way. */
        public boolean renames() {
            return !as.equals(name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip address add PREFIX dev NAME}. */
    record AddAddress(NodeName node, InterfaceName dev, InterfaceAddress address) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip address del PREFIX dev NAME}. */
    record DeleteAddress(NodeName node, InterfaceName dev, InterfaceAddress address) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip address replace PREFIX dev NAME}: gives the address, or says anew what is said of it. */
    record ReplaceAddress(NodeName node, InterfaceName dev, InterfaceAddress address) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip route add ...}. */
    record AddRoute(NodeName node, Route route) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip route replace ...}: adds, or takes the place of the route with the same destination and metric. */
    record ReplaceRoute(NodeName node, Route route) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip route del ...}. */
    record DeleteRoute(NodeName node, Route route) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip route append|prepend|change ...}. */
    record PutRoute(NodeName node, Manner manner, Route route) implements OfNode {
        /** Throws IllegalArgumentException for {@code replace}, which is {@link ReplaceRoute}. */
        public PutRoute {
            manner.of(Manner.APPEND, Manner.PREPEND, Manner.CHANGE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip rule add ...}. */
    record AddRule(NodeName node, RoutingRule rule) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ip rule del ...}; the table 0 stands for any. */
    record DeleteRule(NodeName node, RoutingRule rule) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code sysctl -w KEY=VALUE}, the key dotted, the value as the kernel reads it back. */
    record SetSysctl(NodeName node, String key, String value) implements OfNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an op; those of the kinds that have a file of their own stand with them. */
    interface Visitor<R> extends NeighbourOp.Visitor<R>, FirewallOp.Visitor<R>, TraitOp.Visitor<R>, FileOp.Visitor<R> {
        R visit(AddNamespace op);

        R visit(DeleteNamespace op);

        R visit(NameNamespace op);

        R visit(SetNamespaceId op);

        R visit(StartProcess op);

        R visit(EndProcess op);

        R visit(GuestOp.RunProcess op);

        R visit(GuestOp.StopProcess op);

        R visit(AddLink op);

        R visit(DeleteLink op);

        R visit(SetLink op);

        R visit(RenameLink op);

        R visit(MoveLink op);

        R visit(AddAddress op);

        R visit(DeleteAddress op);

        R visit(ReplaceAddress op);

        R visit(AddRoute op);

        R visit(ReplaceRoute op);

        R visit(DeleteRoute op);

        R visit(PutRoute op);

        R visit(AddRule op);

        R visit(DeleteRule op);

        R visit(SetSysctl op);
    }
}
