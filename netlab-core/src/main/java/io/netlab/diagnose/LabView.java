package io.netlab.diagnose;

import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.Link;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A lab as it is at one moment: every namespace once, by the first of its names, and which cables join them. */
final class LabView {
    private final Map<NodeName, NodeView> nodes = new LinkedHashMap<>();
    private final Map<NodeName, NodeName> sameAs = new HashMap<>();
    private final Map<NodeName, Map<Integer, NodeName>> numbers = new HashMap<>();
    private final Map<NodeName, List<NodeName>> unasked = new HashMap<>();

    /** Looks at all nodes. */
    LabView(Nodes lab) {
        Map<Long, NodeName> seen = new HashMap<>();
        for (NodeName name : lab.names()) {
            lab.find(name).ifPresent(namespace -> add(name, namespace, seen));
        }
    }

    private LabView(LabView earlier) {
        earlier.nodes.forEach((name, node) -> nodes.put(name, node.later()));
        sameAs.putAll(earlier.sameAs);
        earlier.numbers.forEach((name, known) -> numbers.put(name, new HashMap<>(known)));
        earlier.unasked.forEach((name, left) -> unasked.put(name, new ArrayList<>(left)));
    }

    /** The same cables and addresses; routes, neighbours, counters and filters as they are from now on. */
    LabView later() {
        return new LabView(this);
    }

    private void add(NodeName name, NetworkNamespace namespace, Map<Long, NodeName> seen) {
        NodeName first = seen.computeIfAbsent(namespace.inode(), unused -> name);
        sameAs.put(name, first);
        if (first.equals(name)) {
            nodes.put(name, new NodeView(name, namespace));
        }
    }

    Collection<NodeView> nodes() {
        return nodes.values();
    }

    Optional<NodeView> find(NodeName name) {
        return Optional.ofNullable(sameAs.get(name)).map(nodes::get);
    }

    /** The node, which is there. */
    NodeView node(NodeName name) {
        return find(name).orElseThrow();
    }

    /** The link, which is there. */
    Link link(Spot spot) {
        return node(spot.node()).link(spot.index()).orElseThrow();
    }

    /** The links that have the address; more than one when two nodes have it. */
    List<Spot> owners(IpAddress address) {
        List<Spot> owners = new ArrayList<>();
        for (NodeView node : nodes.values()) {
            for (Address each : node.addresses()) {
                if (each.local().filter(address::equals).isPresent()) {
                    owners.add(new Spot(node.name(), each.index()));
                }
            }
        }
        return owners;
    }

    /** The other end of a veth, or the link below a macvlan, when it is in a node of the lab. */
    Optional<Spot> peer(Spot spot) {
        Link link = link(spot);
        if (link.peerIndex().isEmpty()) {
            return Optional.empty();
        }
        int index = link.peerIndex().getAsInt();
        Optional<NodeName> there = link.peerNamespaceId().isEmpty()
                ? Optional.of(spot.node())
                : named(spot.node(), link.peerNamespaceId().getAsInt());
        return there.filter(name -> node(name).link(index).isPresent()).map(name -> new Spot(name, index));
    }

    /** Asks about one namespace after the other, until the one with the number is found. */
    private Optional<NodeName> named(NodeName asking, int number) {
        Map<Integer, NodeName> known = numbers.computeIfAbsent(asking, unused -> new HashMap<>());
        List<NodeName> left = unasked.computeIfAbsent(asking, unused -> new ArrayList<>(nodes.keySet()));
        while (!known.containsKey(number) && !left.isEmpty()) {
            NodeName next = left.remove(0);
            OptionalInt id = node(asking)
                    .namespace()
                    .routes()
                    .namespaceId(node(next).namespace().descriptor());
            id.ifPresent(found -> known.putIfAbsent(found, next));
        }
        return Optional.ofNullable(known.get(number));
    }

    /** The links that frames pass to from this one, whether they are up or not. */
    List<Spot> beside(Spot spot) {
        Link link = link(spot);
        Set<Spot> beside = new HashSet<>();
        if (link.kind().equals("veth") || link.kind().equals("macvlan")) {
            peer(spot).ifPresent(beside::add);
        }
        link.master().ifPresent(master -> beside.add(new Spot(spot.node(), master)));
        NodeView node = node(spot.node());
        node.ports(spot.index()).forEach(port -> beside.add(new Spot(spot.node(), port)));
        node.macvlans().stream()
                .map(index -> new Spot(spot.node(), index))
                .filter(above -> peer(above).equals(Optional.of(spot)))
                .forEach(beside::add);
        tunnels(spot, link, beside);
        return List.copyOf(beside);
    }

    /** A VXLAN joins all links with its number. */
    private void tunnels(Spot spot, Link link, Set<Spot> beside) {
        link.vxlan().ifPresent(tunnel -> {
            for (NodeView node : nodes.values()) {
                node.links().values().stream()
                        .filter(other -> other.vxlan()
                                .filter(each -> each.id() == tunnel.id())
                                .isPresent())
                        .map(other -> new Spot(node.name(), other.index()))
                        .filter(other -> !other.equals(spot))
                        .forEach(beside::add);
            }
        });
    }
}
