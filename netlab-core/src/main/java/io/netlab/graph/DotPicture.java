package io.netlab.graph;

import io.netlab.text.CleanText;
import io.netlab.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A network in the language of Graphviz: a cluster for each node, a box for each port, an edge for each cable. */
public final class DotPicture {
    private static final String HEAD = """
            graph netlab {
              rankdir=LR;
              fontname="sans-serif";
              node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];
              edge [fontname="sans-serif", fontsize=10];
            """;

    private final Graph graph;
    private final Ids ids;
    private final StringBuilder text = new StringBuilder(HEAD);

    private DotPicture(Graph graph) {
        this.graph = graph;
        this.ids = new Ids(graph);
    }

    /** The whole network; nothing is left out but {@code lo} where there are other links. */
    public static String render(Graph graph) {
        return new DotPicture(graph).text();
    }

    private String text() {
        graph.nodes().forEach(this::cluster);
        graph.cables().forEach(this::cable);
        return text.append("}\n").toString();
    }

    private void cluster(GraphNode node) {
        line("  subgraph cluster_" + ids.of(node) + " {");
        line("    label=" + quoted(List.of(CleanText.of(node.name().text()))) + ";");
        line("    color=gray;");
        Labels.shown(node).forEach(this::port);
        facts(node);
        node.bridges().forEach(bridge -> graph.portsOf(bridge).forEach(port -> patch(bridge, port)));
        leftOut(node);
        line("  }");
    }

    private void port(Port port) {
        String shape = port.isBridge() ? ", style=filled, fillcolor=lightgray" : "";
        String colour = port.isDown() ? ", color=red" : "";
        line("    " + ids.of(port.ref()) + " [label=" + quoted(Labels.of(port)) + shape + colour + "];");
    }

    /** A cluster that has nothing in it is not drawn: an empty text keeps it. */
    private void facts(GraphNode node) {
        List<String> facts = Labels.of(node);
        if (!facts.isEmpty() || Labels.shown(node).isEmpty()) {
            line("    " + ids.of(node) + "f [shape=plaintext, fontsize=10, label=" + quoted(facts) + "];");
        }
    }

    private void patch(Port bridge, Port port) {
        line("    " + ids.of(bridge.ref()) + " -- " + ids.of(port.ref()) + ";");
    }

    private void leftOut(GraphNode node) {
        for (Port bridge : node.bridges()) {
            int count = graph.leftOut().of(bridge);
            if (count > 0) {
                String id = ids.of(bridge.ref());
                line("    " + id + "more [shape=plaintext, label=\"" + Words.number(count) + " more\"];");
                line("    " + id + " -- " + id + "more [style=dotted];");
            }
        }
    }

    private void cable(Cable cable) {
        String one = ids.of(cable.one());
        String other = ids.of(cable.other());
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        String style = graph.isBroken(cable)
                ? " [style=dashed, color=red]"
                : cable.kind() == Cable.Kind.TUNNEL ? " [style=bold, label=\"tunnel\"]" : " [style=bold]";
        line("  " + one + " -- " + other + style + ";");
    }

    /**
     * A quoted string of the DOT language. In a label a backslash is an escape ({@code \N}, {@code \l}), and an
     * ampersand begins an HTML entity.
     */
    private static String quoted(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
