package io.netlab.topology;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole network, wanted or seen: its nodes by name. */
public record Topology(Map<NodeName, Node> nodes) {
    /** A network of nothing at all. */
    public static final Topology EMPTY = new Topology(Map.of());

    public Topology {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    }

    /** The network of these nodes; of two with one name the later counts. */
    public static Topology of(Collection<Node> nodes) {
        Map<NodeName, Node> byName = new TreeMap<>();
        nodes.forEach(node -> byName.put(node.name(), node));
        return new Topology(byName);
    }

    /** The node of that name, if there is one. */
    public Optional<Node> node(NodeName name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** The link, if its node exists and has it. */
    public Optional<Link> link(LinkRef ref) {
        return node(ref.node()).flatMap(node -> node.link(ref.name()));
    }
}
