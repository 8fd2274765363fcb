package io.netlab.graph;

import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.topology.LinkRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A network drawn with the characters of a terminal. */
public final class TextPicture {
    private static final int MOST_LEAVES = 6;

    private final Graph whole;
    private final Graph graph;
    private final Page page;
    private final PortLabels words;

    private TextPicture(Graph whole, Page page, Set<LinkRef> changed) {
        this.whole = whole;
        this.graph = whole.abbreviated(MOST_LEAVES);
        this.page = page;
        this.words = new PortLabels(changed);
    }

    /** The picture, each line with its end. */
    public static String render(Graph graph, Page page) {
        return render(graph, page, Set.of());
    }

    /** The picture, in which the links that were changed last are marked. */
    public static String render(Graph graph, Page page, Set<LinkRef> changed) {
        return new TextPicture(graph, page, changed).text();
    }

    private String text() {
        List<List<MarkedText>> blocks = new ArrayList<>();
        graph.nodes().forEach(node -> node.bridges().forEach(bridge -> blocks.add(tree(bridge))));
        blocks.add(new CableList(graph, page, words).lines());
        blocks.add(new LooseEnds(graph, page, words).lines());
        blocks.add(new Facts(page).lines(whole.nodes()));
        String text = blocks.stream()
                .filter(block -> !block.isEmpty())
                .map(this::lines)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? "nothing here yet\n" : text;
    }

    private List<MarkedText> tree(Port bridge) {
        return new BridgeTree(graph, page, words).lines(bridge);
    }

    private String lines(List<MarkedText> block) {
        return block.stream().map(line -> line.on(page) + "\n").collect(Collectors.joining());
    }
}
