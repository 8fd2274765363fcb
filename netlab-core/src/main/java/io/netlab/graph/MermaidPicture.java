package io.netlab.graph;

import io.netlab.text.CleanText;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A network in the language of Mermaid, which GitHub and many wikis draw. A long row of like nodes is abbreviated. */
public final class MermaidPicture {
    /** Mermaid refuses drawings of more than 500 edges unless told otherwise ({@code maxEdges}). */
    private static final int MOST_LEAVES = 20;

    private static final String HARMLESS = " .,:/_-()";

    private final Graph graph;
    private final Ids ids;
    private final StringBuilder text = new StringBuilder("flowchart LR\n");

    private MermaidPicture(Graph graph) {
        this.graph = graph;
        this.ids = new Ids(graph);
    }

    /** The flow chart. */
    public static String render(Graph graph) {
        return new MermaidPicture(graph.abbreviated(MOST_LEAVES)).text();
    }

    private String text() {
        graph.nodes().forEach(this::subgraph);
        graph.cables().forEach(this::cable);
        return text.toString();
    }

    private void subgraph(GraphNode node) {
        line("  subgraph " + ids.of(node) + "["
                + quoted(List.of(CleanText.of(node.name().text()))) + "]");
        Labels.shown(node).forEach(this::port);
        List<String> facts = Labels.of(node);
        if (!facts.isEmpty() || Labels.shown(node).isEmpty()) {
            line("    " + ids.of(node) + "f>" + quoted(facts.isEmpty() ? List.of("no links") : facts) + "]");
        }
        node.bridges().forEach(this::patches);
        line("  end");
    }

    private void port(Port port) {
        String label = quoted(Labels.of(port));
        line("    " + ids.of(port.ref()) + (port.isBridge() ? "[[" + label + "]]" : "(" + label + ")"));
    }

    private void patches(Port bridge) {
        String id = ids.of(bridge.ref());
        graph.portsOf(bridge).forEach(port -> line("    " + id + " --- " + ids.of(port.ref())));
        int count = graph.leftOut().of(bridge);
        if (count > 0) {
            line("    " + id + " -.- " + id + "more>" + quoted(List.of(Words.number(count) + " more")) + "]");
        }
    }

    private void cable(Cable cable) {
        String one = ids.of(cable.one());
        String other = ids.of(cable.other());
        if (!one.isEmpty() && !other.isEmpty()) {
            line("  " + one + edge(cable) + other);
        }
    }

    private String edge(Cable cable) {
        if (graph.isBroken(cable)) {
            return " -.-|down| ";
        }
        return cable.kind() == Cable.Kind.TUNNEL ? " ===|tunnel| " : " === ";
    }

    private static String quoted(List<String> lines) {
        List<String> safe = new ArrayList<>();
        lines.forEach(line -> safe.add(escaped(line)));
        return safe.stream().collect(Collectors.joining("<br/>", "\"", "\""));
    }

    /** Mermaid reads labels as HTML and Markdown; {@code #35;} is a character by its number. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean isHarmless = Character.isLetterOrDigit(point) || HARMLESS.indexOf(point) >= 0;
            safe.append(isHarmless ? Character.toString(point) : "#" + point + ";");
        });
        return safe.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
