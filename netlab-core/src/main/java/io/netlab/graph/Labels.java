package io.netlab.graph;

import io.netlab.net.IpPrefix;
import io.netlab.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in and under the boxes of a drawing, line by line, safe to show. */
final class Labels {
    private Labels() {}

    /** The ports that a drawing shows: {@code lo} only where it is all there is. */
    static List<Port> shown(GraphNode node) {
        boolean isBare = node.ports().stream().allMatch(Port::isLoopback);
        return node.ports().stream()
                .filter(port ->
                        isBare || !port.isLoopback() || !port.givenAddresses().isEmpty())
                .toList();
    }

    /** Name, addresses, kind and state of a port. */
    static List<String> of(Port port) {
        List<String> lines = new ArrayList<>(List.of(port.name()));
        port.givenAddresses().stream().map(IpPrefix::toString).forEach(lines::add);
        lines.add(port.link().kind().accept(new KindLabels()));
        lines.add(port.isDown() ? "down" : "");
        return lines.stream().filter(line -> !line.isEmpty()).map(CleanText::of).toList();
    }

    /** Routes, forwarding and rules of a node. */
    static List<String> of(GraphNode node) {
        return Stream.concat(Facts.routes(node.node()).stream(), Facts.rules(node.node()).stream())
                .map(CleanText::of)
                .toList();
    }
}
