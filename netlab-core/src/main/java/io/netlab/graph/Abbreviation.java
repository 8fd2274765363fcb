package io.netlab.graph;

import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out what repeats: of a thousand nodes on one bridge the first few and the last are enough to see the form. */
final class Abbreviation {
    private final Graph graph;
    private final int most;
    private final Set<LinkRef> droppedPorts = new HashSet<>();
    private final Set<NodeName> droppedNodes = new HashSet<>();

    Abbreviation(Graph graph, int most) {
        this.graph = graph;
        this.most = most;
    }

    Graph abbreviated() {
        Map<LinkRef, Integer> leaves = new HashMap<>();
        graph.nodes().stream().flatMap(node -> node.bridges().stream()).forEach(bridge -> {
            List<Port> dropped = repeated(bridge);
            dropped.forEach(this::drop);
            leaves.put(bridge.ref(), dropped.size());
        });
        List<GraphNode> lonely = middle(graph.nodes().stream()
                .filter(node -> graph.cablesIn(node.name()) == 0 && !node.name().isHost())
                .toList());
        lonely.forEach(node -> droppedNodes.add(node.name()));
        return new Graph(keptNodes(), keptCables(), new Graph.LeftOut(leaves, lonely.size()));
    }

    /** A leaf that is down is not like the others: of both kinds some are kept. */
    private List<Port> repeated(Port bridge) {
        Map<Boolean, List<Port>> leaves =
                graph.portsOf(bridge).stream().filter(this::isLeaf).collect(Collectors.partitioningBy(this::isBroken));
        return leaves.values().stream().flatMap(kind -> middle(kind).stream()).toList();
    }

    private boolean isBroken(Port port) {
        return port.isDown() || graph.cableOf(port).filter(graph::isBroken).isPresent();
    }

    /** All but the first ones and the last; nothing when the list is not much longer than what is shown. */
    private <T> List<T> middle(List<T> all) {
        return all.size() <= 2 * most ? List.of() : all.subList(most - 1, all.size() - 1);
    }

    /** A port behind which is nothing but one node with one cable. */
    private boolean isLeaf(Port port) {
        return graph.peerOf(port)
                .map(peer -> graph.cablesIn(peer.node()) == 1 && !peer.node().equals(port.node()))
                .orElse(true);
    }

    private void drop(Port port) {
        droppedPorts.add(port.ref());
        graph.peerOf(port).ifPresent(peer -> droppedNodes.add(peer.node()));
    }

    private Collection<GraphNode> keptNodes() {
        return graph.nodes().stream()
                .filter(node -> !droppedNodes.contains(node.name()))
                .map(node -> new GraphNode(
                        node.node(),
                        node.ports().stream()
                                .filter(port -> !droppedPorts.contains(port.ref()))
                                .toList()))
                .toList();
    }

    private List<Cable> keptCables() {
        return graph.cables().stream().filter(this::isKept).toList();
    }

    private boolean isKept(Cable cable) {
        return !droppedPorts.contains(cable.one()) && !droppedPorts.contains(cable.other());
    }
}
