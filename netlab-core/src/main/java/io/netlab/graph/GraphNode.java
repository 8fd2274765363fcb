package io.netlab.graph;

import io.netlab.net.InterfaceName;
import io.netlab.text.NaturalOrder;
import io.netlab.topology.Link;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A node with its ports in the order of their names, {@code lo} first, and what else a picture says of it. */
public record GraphNode(Node node, List<Port> ports) {
    private static final Comparator<Port> PORTS =
            Comparator.comparing((Port port) -> !port.isLoopback()).thenComparing(Port::name, NaturalOrder.BY_NUMBERS);

    private static final Comparator<GraphNode> NODES = Comparator.comparing(
                    (GraphNode node) -> !node.name().isHost())
            .thenComparing(node -> node.node().kind() != Node.Kind.HOST)
            .thenComparing(node -> node.name().text(), NaturalOrder.BY_NUMBERS);

    public GraphNode {
        ports = ports.stream().sorted(PORTS).toList();
    }

    /** The node with all of its links. */
    public static GraphNode of(Node node) {
        return new GraphNode(
                node,
                node.links().values().stream()
                        .map(link -> new Port(node.name(), link))
                        .toList());
    }

    /**
     * All nodes of a network: the host first, then further hosts, then namespaces, by name. A guest has no network of its
     * own that could be drawn.
     */
    public static List<GraphNode> all(Topology topology) {
        return topology.nodes().values().stream()
                .filter(node -> node.kind() != Node.Kind.GUEST)
                .map(GraphNode::of)
                .sorted(NODES)
                .toList();
    }

    /** The name of the node. */
    public NodeName name() {
        return node.name();
    }

    /** The bridges of the node. */
    public List<Port> bridges() {
        return ports.stream().filter(Port::isBridge).toList();
    }

    /** The ports of a bridge of this node. */
    public List<Port> portsOf(InterfaceName bridge) {
        return ports.stream()
                .filter(port -> port.link().master().equals(Optional.of(bridge)))
                .toList();
    }

    /** The links that are neither a bridge nor a port of one of this node's bridges. */
    public List<Port> ownPorts() {
        return ports.stream()
                .filter(port -> !port.isBridge() && !isEnslaved(port.link()))
                .toList();
    }

    private boolean isEnslaved(Link link) {
        return link.master().flatMap(node::link).isPresent();
    }
}
