package io.netlab.graph;

import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.Map;

/**
 * Short ids for nodes and ports, made of letters and digits whatever the names are made of: {@code n0}, {@code n0p1}.
 */
final class Ids {
    private final Map<NodeName, String> nodes = new HashMap<>();
    private final Map<LinkRef, String> ports = new HashMap<>();

    Ids(Graph graph) {
        for (GraphNode node : graph.nodes()) {
            String id = "n" + nodes.size();
            nodes.put(node.name(), id);
            int number = 0;
            for (Port port : node.ports()) {
                ports.put(port.ref(), id + "p" + number++);
            }
        }
    }

    String of(GraphNode node) {
        return nodes.getOrDefault(node.name(), "");
    }

    /** Empty when the port is not in the picture. */
    String of(LinkRef port) {
        return ports.getOrDefault(port, "");
    }
}
