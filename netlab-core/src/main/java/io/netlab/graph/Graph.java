package io.netlab.graph;

import io.netlab.text.NaturalOrder;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network as a picture needs it: nodes with ports, and the cables between ports. All pictures are drawn from it. */
public final class Graph {
    private final Map<NodeName, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<LinkRef, Port> ports = new HashMap<>();
    private final Map<LinkRef, Cable> cableOf = new HashMap<>();
    private final Map<NodeName, Integer> cablesIn = new HashMap<>();
    private final List<Cable> cables;
    private final LeftOut leftOut;

    Graph(Collection<GraphNode> nodes, List<Cable> cables, LeftOut leftOut) {
        nodes.forEach(node -> this.nodes.put(node.name(), node));
        nodes.forEach(node -> node.ports().forEach(port -> ports.put(port.ref(), port)));
        this.cables = List.copyOf(cables);
        this.leftOut = leftOut;
        for (Cable cable : cables) {
            cableOf.put(cable.one(), cable);
            cableOf.put(cable.other(), cable);
            cablesIn.merge(cable.one().node(), 1, Integer::sum);
            cablesIn.merge(cable.other().node(), 1, Integer::sum);
        }
    }

    /** The whole of a network, wanted or seen. */
    public static Graph of(Topology topology) {
        List<GraphNode> nodes = GraphNode.all(topology);
        return new Graph(nodes, new Cabling(topology, nodes).cables(), LeftOut.NOTHING);
    }

    /** What an abbreviated picture does not show: leaves by their bridge, and nodes without a cable. */
    public record LeftOut(Map<LinkRef, Integer> leaves, int nodes) {
        /** The picture is whole. */
        public static final LeftOut NOTHING = new LeftOut(Map.of(), 0);

        public LeftOut {
            leaves = Map.copyOf(leaves);
        }

        /** How many ports of the bridge are not shown. */
        public int of(Port bridge) {
            return leaves.getOrDefault(bridge.ref(), 0);
        }
    }

    /** The same network with at most so many leaves shown of a bridge that has more than twice as many. */
    public Graph abbreviated(int most) {
        return new Abbreviation(this, most).abbreviated();
    }

    /** The host first, then further hosts, then namespaces, by name. */
    public Collection<GraphNode> nodes() {
        return nodes.values();
    }

    /** Each cable once, in the order of its first end. */
    public List<Cable> cables() {
        return cables;
    }

    /** What is not shown. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** The node of that name. */
    public Optional<GraphNode> node(NodeName name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** The port, if it is in the picture. */
    public Optional<Port> port(LinkRef ref) {
        return Optional.ofNullable(ports.get(ref));
    }

    /** The cable in a port. */
    public Optional<Cable> cableOf(Port port) {
        return Optional.ofNullable(cableOf.get(port.ref()));
    }

    /** How many ends of cables are in a node. */
    public int cablesIn(NodeName node) {
        return cablesIn.getOrDefault(node, 0);
    }

    /** The port at the far end of the cable in a port, if it is in the picture. */
    public Optional<Port> peerOf(Port port) {
        return cableOf(port).flatMap(cable -> port(cable.farEnd(port.ref())));
    }

    /** The ports of a bridge in the order of the nodes behind them. */
    public List<Port> portsOf(Port bridge) {
        Comparator<Port> byFarNode = Comparator.comparing(this::farName, NaturalOrder.BY_NUMBERS);
        return node(bridge.node()).stream()
                .flatMap(node -> node.portsOf(bridge.link().name()).stream())
                .sorted(byFarNode.thenComparing(Port::name, NaturalOrder.BY_NUMBERS))
                .toList();
    }

    private String farName(Port port) {
        return cableOf(port)
                .map(cable -> cable.farEnd(port.ref()).node().text())
                .orElse("");
    }

    /** True when the cable carries nothing: one of its ends is said to be down. */
    public boolean isBroken(Cable cable) {
        return port(cable.one()).filter(Port::isDown).isPresent()
                || port(cable.other()).filter(Port::isDown).isPresent();
    }
}
