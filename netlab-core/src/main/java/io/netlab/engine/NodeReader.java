package io.netlab.engine;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.ovs.OpenVswitch;
import io.netlab.ovs.OvsPort;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one namespace into a node. */
final class NodeReader {
    private final NodeName name;
    private final NetworkNamespace namespace;
    private final Peers peers;
    private final Map<Integer, Link> links;
    private final Optional<OpenVswitch> own;

    /** Reads a node, and of its Open vSwitch, if it may have one, what the kernel does not know. */
    NodeReader(NodeName name, NetworkNamespace namespace, Peers peers, Optional<OpenVswitch> own) {
        this.own = own;
        this.name = name;
        this.namespace = namespace;
        this.peers = peers;
        this.links = peers.links(name);
    }

    /** Links, addresses and routes; neighbours, forwarding entries and rules when some are asked for. */
    Node read(Node.Kind kind, Node asked) {
        Set<Neighbour> neighbours = asked.neighbours().isEmpty() ? Set.of() : neighbours();
        Set<FdbEntry> fdb = asked.fdb().isEmpty() ? Set.of() : fdb();
        Set<RoutingRule> rules = asked.rules().isEmpty() ? Set.of() : rules();
        Node read = new Node(name, kind, seenLinks(), routes(), neighbours, fdb, rules, List.of(), Map.of());
        return asked.traits().isEmpty() && !hasSwitches() ? read : withTraits(read);
    }

    /** All of it but the firewall and the sysctls. */
    Node readAll(Node.Kind kind) {
        return withTraits(
                new Node(name, kind, seenLinks(), routes(), neighbours(), fdb(), rules(), List.of(), Map.of()));
    }

    /** Open vSwitch's bridges would be taken for what the kernel sees in them: taps that nobody knows. */
    private boolean hasSwitches() {
        return own.filter(OpenVswitch::isRunning).isPresent();
    }

    private Node withTraits(Node read) {
        List<OvsPort> ports = own.map(OpenVswitch::ports).orElse(List.of());
        return new TraitReader(namespace.routes(), ports, this::nameOf).read(read);
    }

    private Map<InterfaceName, io.netlab.topology.Link> seenLinks() {
        Map<Integer, Set<InterfaceAddress>> addresses = addresses();
        LinkReader reader = new LinkReader(name, peers);
        Map<InterfaceName, io.netlab.topology.Link> seen = new HashMap<>();
        for (Link link : links.values()) {
            io.netlab.topology.Link read = reader.read(link, addresses.getOrDefault(link.index(), Set.of()));
            seen.put(read.name(), read);
        }
        return seen;
    }

    private Map<Integer, Set<InterfaceAddress>> addresses() {
        Map<Integer, Set<InterfaceAddress>> byLink = new HashMap<>();
        namespace
                .routes()
                .addresses()
                .forEach(message -> AddressReader.read(message)
                        .ifPresent(address -> byLink.computeIfAbsent(message.index(), unused -> new HashSet<>())
                                .add(address)));
        return byLink;
    }

    private Set<Route> routes() {
        RouteReader reader = new RouteReader(this::nameOf);
        return namespace.routes().routes().stream()
                .flatMap(message -> reader.read(message).stream())
                .collect(Collectors.toSet());
    }

    private Set<Neighbour> neighbours() {
        TableReader reader = new TableReader(this::nameOf);
        return namespace.routes().neighbours().stream()
                .flatMap(message -> reader.neighbour(message).stream())
                .collect(Collectors.toSet());
    }

    private Set<FdbEntry> fdb() {
        TableReader reader = new TableReader(this::nameOf);
        return namespace.routes().forwarding().stream()
                .flatMap(message -> reader.fdb(message).stream())
                .collect(Collectors.toSet());
    }

    private Set<RoutingRule> rules() {
        return namespace.routes().rules().stream()
                .flatMap(message -> TableReader.rule(message).stream())
                .collect(Collectors.toSet());
    }

    private Optional<InterfaceName> nameOf(int index) {
        return Optional.ofNullable(links.get(index)).map(link -> InterfaceName.of(link.name()));
    }
}
