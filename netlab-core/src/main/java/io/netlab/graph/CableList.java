package io.netlab.graph;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.NaturalOrder;
import io.netlab.text.Page;
import io.netlab.text.Words;
import io.netlab.topology.LinkRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cables between ports that are in no bridge, one line each: both nodes outside, the addresses at the cable. */
final class CableList {
    private static final int LENGTH = 5;
    private static final int MOST = 24;

    private final Graph graph;
    private final Page page;
    private final PortLabels words;

    CableList(Graph graph, Page page, PortLabels words) {
        this.graph = graph;
        this.page = page;
        this.words = words;
    }

    List<MarkedText> lines() {
        List<Cable> all = graph.cables().stream()
                .filter(this::isFree)
                .map(this::inOrder)
                .sorted(Comparator.comparing(cable -> cable.one().node().text(), NaturalOrder.BY_NUMBERS))
                .toList();
        List<Cable> shown = all.size() > MOST ? all.subList(0, MOST / 2) : all;
        List<MarkedText> lines = new ArrayList<>(lines(shown));
        if (shown.size() < all.size()) {
            lines.add(MarkedText.of(
                    page.glyphs().ellipsis() + " " + Words.count(all.size() - shown.size(), "more cable")));
        }
        return lines;
    }

    private boolean isFree(Cable cable) {
        return isFree(cable.one()) && isFree(cable.other());
    }

    private boolean isFree(LinkRef ref) {
        return graph.port(ref).map(port -> port.link().master().isEmpty()).orElse(true);
    }

    /** A node with a single cable stands on the left, so that a router stands once under itself. */
    private Cable inOrder(Cable cable) {
        boolean isOtherQuieter = graph.cablesIn(cable.other().node())
                < graph.cablesIn(cable.one().node());
        return isOtherQuieter ? cable.turned() : cable;
    }

    private List<MarkedText> lines(List<Cable> cables) {
        List<List<MarkedText>> rows = cables.stream().map(this::cells).toList();
        List<MarkedText> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(Columns.row(rows, i));
        }
        return MarkedText.widest(lines) <= page.width()
                ? lines
                : cables.stream().flatMap(cable -> folded(cable).stream()).toList();
    }

    private List<MarkedText> cells(Cable cable) {
        return List.of(
                words.place(cable.one().node()),
                name(cable.one()),
                state(cable.one()),
                MarkedText.of(new CableLine(graph, page.glyphs()).of(cable, LENGTH)),
                state(cable.other()),
                name(cable.other()),
                words.place(cable.other().node()));
    }

    /** Two lines, where one would be too long. */
    private List<MarkedText> folded(Cable cable) {
        String line = new CableLine(graph, page.glyphs()).of(cable, 2);
        return List.of(
                end(cable.one()),
                MarkedText.of("  " + page.glyphs().lastBranch() + line + " ").plus(end(cable.other())));
    }

    private MarkedText end(LinkRef ref) {
        return MarkedText.words(List.of(words.place(ref.node()), name(ref), state(ref)));
    }

    private MarkedText name(LinkRef ref) {
        return graph.port(ref).map(words::name).orElse(MarkedText.of(ref.name().text()));
    }

    private MarkedText state(LinkRef ref) {
        return graph.port(ref).map(words::state).orElse(MarkedText.of(Mark.BAD, "not there"));
    }
}
