package io.netlab.check;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim about a network. Behaviour is tried with a probe that can end in several ways; state is read and compared.
 */
public sealed interface Claim {
    /** The node from which the probe is sent, or in which the state is read. */
    NodeName node();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** A claim that is tried by sending something. */
    sealed interface Behaviour extends Claim {}

    /** A claim that is read off the kernel's state: it holds or it does not. */
    sealed interface State extends Claim {}

    /** An ICMP echo is answered; the size is that of its payload in bytes, df forbids cutting it up. */
    record Ping(NodeName node, IpAddress to, int size, boolean df) implements Behaviour {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A TCP connection is accepted. */
    record Tcp(NodeName node, Endpoint to) implements Behaviour {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A UDP datagram is answered. */
    record Udp(NodeName node, Endpoint to) implements Behaviour {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A web server answers GET with the status, and its body has the text in it (the empty text is in every body). */
    record Http(NodeName node, Endpoint to, String path, int status, String body) implements Behaviour {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A server of netlab's, reached over TCP, sees the connection come from the source and runs in the node reached.
     */
    record Nat(NodeName node, Endpoint to, Set<IpAddress> source, Set<NodeName> reached) implements Behaviour {
        public Nat {
            source = Set.copyOf(source);
            reached = Set.copyOf(reached);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Packets pass these routers, in this order, and then the target (as {@code traceroute} finds them). */
    record Path(NodeName node, IpAddress to, List<IpAddress> hops) implements Behaviour {
        public Path {
            hops = List.copyOf(hops);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * While a node pings an address, a packet of that kind is seen on a link of this node: on that link and in that
     * direction, unless none is named.
     *
     * @param words of the filter, as {@link io.netlab.packet.PacketFilter} reads them
     * @param ways {@code in}, {@code out}, or both
     * @param from who pings
     */
    record Captured(
            NodeName node, List<String> words, Set<InterfaceName> dev, Set<String> ways, NodeName from, IpAddress to)
            implements State {
        public Captured {
            words = List.copyOf(words);
            dev = Set.copyOf(dev);
            ways = Set.copyOf(ways);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The namespace is there. */
    record Namespace(NodeName node) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A link is there, and each fact said of it is so: see {@link LinkFact}. */
    record LinkIs(NodeName node, InterfaceName name, Map<LinkFact, String> facts) implements State {
        public LinkIs {
            facts = Map.copyOf(facts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The node's only links are these, whatever their state. */
    record OnlyLinks(NodeName node, Set<InterfaceName> names) implements State {
        public OnlyLinks {
            names = Set.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A link is a port of the bridge. */
    record PortOf(NodeName node, InterfaceName bridge, InterfaceName link) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The node has the address; on that link, unless none is named. */
    record Address(NodeName node, IpPrefix prefix, Set<InterfaceName> dev) implements State {
        public Address {
            dev = Set.copyOf(dev);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The kernel would send packets to the address this way ({@code ip route get}); empty sets leave a thing open. */
    record RouteTo(NodeName node, IpPrefix to, Set<IpAddress> via, Set<InterfaceName> dev, Set<IpAddress> source)
            implements State {
        public RouteTo {
            via = Set.copyOf(via);
            dev = Set.copyOf(dev);
            source = Set.copyOf(source);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The node knows the Ethernet address of a neighbour; which one, unless none is named. */
    record NeighbourIs(NodeName node, IpAddress address, Set<MacAddress> lladdr) implements State {
        public NeighbourIs {
            lladdr = Set.copyOf(lladdr);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A bridge has learned, or was told, behind which port an Ethernet address is. */
    record FdbHas(NodeName node, MacAddress lladdr, InterfaceName dev) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The firewall has the rule, as {@code iptables -C} would find it. */
    record Rule(NodeName node, FirewallRule rule) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The kernel's setting, by dotted name, has the value. */
    record Sysctl(NodeName node, String key, String value) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A socket listens on the port. */
    record Listens(NodeName node, Protocol protocol, int port) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method a claim. */
    interface Visitor<R> {
        R visit(Ping claim);

        R visit(Tcp claim);

        R visit(Udp claim);

        R visit(Http claim);

        R visit(Nat claim);

        R visit(Path claim);

        R visit(Captured claim);

        R visit(Namespace claim);

        R visit(LinkIs claim);

        R visit(OnlyLinks claim);

        R visit(PortOf claim);

        R visit(Address claim);

        R visit(RouteTo claim);

        R visit(NeighbourIs claim);

        R visit(FdbHas claim);

        R visit(Rule claim);

        R visit(Sysctl claim);

        R visit(Listens claim);
    }
}
