package io.netlab.graph;

import io.netlab.text.Glyphs;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A bridge as a tree that grows to the right: the node, the bridge, and a branch for each port with what is behind it.
 * Where that is too wide the branches stand under the bridge.
 */
final class BridgeTree {
    private static final int INDENT = 2;

    private final Graph graph;
    private final Page page;
    private final Glyphs glyphs;
    private final PortLabels words;

    BridgeTree(Graph graph, Page page, PortLabels words) {
        this.graph = graph;
        this.page = page;
        this.glyphs = page.glyphs();
        this.words = words;
    }

    List<MarkedText> lines(Port bridge) {
        MarkedText trunk = words.place(bridge.node())
                .plus(" " + glyphs.line().repeat(2) + " ")
                .plus(words.nameAndState(bridge));
        List<MarkedText> branches = branches(bridge);
        if (branches.isEmpty()) {
            return List.of(trunk.plus("  no ports"));
        }
        boolean fits = trunk.width() + INDENT + 3 + MarkedText.widest(branches) <= page.width();
        return fits ? beside(trunk, branches) : below(trunk, branches);
    }

    private List<MarkedText> beside(MarkedText trunk, List<MarkedText> branches) {
        List<MarkedText> lines = new ArrayList<>();
        String indent = " ".repeat(trunk.width() + INDENT);
        for (int i = 0; i < branches.size(); i++) {
            MarkedText start = i == 0 ? trunk.plus(" " + glyphs.line()) : MarkedText.of(indent);
            lines.add(start.plus(knot(i, branches.size()) + glyphs.line() + " ").plus(branches.get(i)));
        }
        return lines;
    }

    private String knot(int index, int size) {
        if (size == 1) {
            return glyphs.line();
        }
        return index == 0 ? glyphs.fork() : index == size - 1 ? glyphs.lastBranch() : glyphs.branch();
    }

    private List<MarkedText> below(MarkedText trunk, List<MarkedText> branches) {
        List<MarkedText> lines = new ArrayList<>(List.of(trunk));
        for (int i = 0; i < branches.size(); i++) {
            String knot = i == branches.size() - 1 ? glyphs.lastBranch() : glyphs.branch();
            lines.add(MarkedText.of(" ".repeat(INDENT) + knot + glyphs.line() + " ")
                    .plus(branches.get(i)));
        }
        return lines;
    }

    private List<MarkedText> branches(Port bridge) {
        List<Port> ports = graph.portsOf(bridge);
        List<MarkedText> near = ports.stream().map(words::nameAndState).toList();
        List<List<MarkedText>> far = ports.stream().map(this::farEnd).toList();
        List<MarkedText> branches = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            MarkedText start = far.get(i).isEmpty()
                    ? near.get(i)
                    : near.get(i).padded(MarkedText.widest(near)).plus(" ");
            branches.add(start.plus(Columns.row(far, i)));
        }
        int leftOut = graph.leftOut().of(bridge);
        if (leftOut > 0) {
            branches.add(branches.size() - 1, MarkedText.of(glyphs.ellipsis() + " " + Words.number(leftOut) + " more"));
        }
        return branches;
    }

    /** The cable, the far plug, its node, and its state: four columns; none when nothing is plugged in. */
    private List<MarkedText> farEnd(Port port) {
        return graph.cableOf(port)
                .map(cable -> List.of(
                        MarkedText.of(new CableLine(graph, glyphs).of(cable, 2)),
                        graph.peerOf(port)
                                .map(words::name)
                                .orElse(MarkedText.of(
                                        cable.farEnd(port.ref()).name().text())),
                        words.place(cable.farEnd(port.ref()).node()),
                        graph.peerOf(port).map(this::farState).orElse(MarkedText.of(Mark.BAD, "not there"))))
                .orElse(List.of());
    }

    private MarkedText farState(Port peer) {
        MarkedText bridge = peer.link()
                .master()
                .map(master -> MarkedText.of("port of " + master))
                .orElse(MarkedText.EMPTY);
        return MarkedText.words(List.of(bridge, words.state(peer)));
    }
}
