package io.netlab.report;

import io.netlab.graph.GraphNode;
import io.netlab.graph.Port;
import io.netlab.text.CleanText;
import io.netlab.text.Words;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Says in short what a network consists of: {@code bridge docker0 172.17.0.1/16}, {@code box01 172.17.0.2}, ... */
public final class BuildSummary {
    private static final int MOST = 6;

    private BuildSummary() {}

    /** The bridges first, then each namespace with its addresses; of many namespaces the first and the last. */
    public static List<String> of(Topology topology) {
        List<GraphNode> nodes = GraphNode.all(topology).stream()
                .filter(node -> !isBareHost(node))
                .toList();
        List<String> bridges = nodes.stream()
                .flatMap(node -> node.bridges().stream())
                .map(BuildSummary::bridge)
                .toList();
        List<String> places = nodes.stream()
                .filter(node ->
                        node.bridges().isEmpty() || node.ports().stream().anyMatch(BuildSummary::isAddressedPlug))
                .map(BuildSummary::place)
                .toList();
        return Stream.concat(shortened(bridges, "bridge"), shortened(places, "namespace"))
                .toList();
    }

    private static boolean isBareHost(GraphNode node) {
        return node.name().isHost() && node.ports().stream().allMatch(Port::isLoopback);
    }

    private static boolean isAddressedPlug(Port port) {
        return !port.isBridge() && !port.givenAddresses().isEmpty();
    }

    private static Stream<String> shortened(List<String> all, String noun) {
        if (all.size() <= MOST) {
            return all.stream();
        }
        return Stream.of(all.get(0) + " to " + all.get(all.size() - 1) + " (" + Words.count(all.size(), noun) + ")");
    }

    private static String bridge(Port bridge) {
        String node = bridge.node().isHost() ? "" : " in " + bridge.node();
        return CleanText.of("bridge " + bridge.name() + joined(bridge.givenAddresses()) + node);
    }

    private static String place(GraphNode node) {
        List<Port> plugs =
                node.ports().stream().filter(BuildSummary::isAddressedPlug).toList();
        return node.name()
                + joined(plugs.stream()
                        .flatMap(port -> port.givenAddresses().stream())
                        .map(prefix -> prefix.address())
                        .toList());
    }

    private static String joined(List<?> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(' ').append(word));
        return text.toString();
    }
}
