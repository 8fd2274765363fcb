package io.netlab.graph;

import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in no bridge and on no cable: {@code lo} of an otherwise empty namespace, dummies, macvlans, lone tunnels.
 */
final class LooseEnds {
    private final Graph graph;
    private final Page page;
    private final PortLabels words;

    LooseEnds(Graph graph, Page page, PortLabels words) {
        this.graph = graph;
        this.page = page;
        this.words = words;
    }

    List<MarkedText> lines() {
        List<GraphNode> nodes = graph.nodes().stream().filter(this::isShown).toList();
        int width = MarkedText.widest(
                nodes.stream().map(node -> words.place(node.name())).toList());
        List<MarkedText> lines = new ArrayList<>();
        nodes.forEach(node -> lines.addAll(lines(node, width)));
        int leftOut = graph.leftOut().nodes();
        if (leftOut > 0) {
            lines.add(
                    lines.size() - 1, MarkedText.of(page.glyphs().ellipsis() + " " + Words.number(leftOut) + " more"));
        }
        return lines;
    }

    /** The host's own picture is everything else; it is only shown here when something loose is in it. */
    private boolean isShown(GraphNode node) {
        boolean isQuietHost = node.name().isHost() && graph.nodes().size() > 1;
        return !loose(node).isEmpty() || (isBare(node) && !isQuietHost);
    }

    private boolean isBare(GraphNode node) {
        return node.ports().stream().allMatch(Port::isLoopback);
    }

    private List<Port> loose(GraphNode node) {
        return node.ownPorts().stream()
                .filter(port -> graph.cableOf(port).isEmpty())
                .filter(port -> !port.isLoopback() || !port.givenAddresses().isEmpty())
                .toList();
    }

    private List<MarkedText> lines(GraphNode node, int width) {
        MarkedText start = words.place(node.name())
                .padded(width)
                .plus(" " + page.glyphs().line().repeat(2) + " ");
        List<Port> ports = isBare(node) ? node.ports() : loose(node);
        if (ports.isEmpty()) {
            return List.of(start.plus("no links"));
        }
        List<MarkedText> lines = new ArrayList<>();
        for (Port port : ports) {
            MarkedText beginning = lines.isEmpty() ? start : MarkedText.of(" ".repeat(start.width()));
            lines.add(beginning
                    .plus(words.nameAndState(port))
                    .plus(isBare(node) && port.link().isUp() ? " up" : ""));
        }
        return lines;
    }
}
