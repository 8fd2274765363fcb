package io.netlab.explain;

import io.netlab.explain.TopologyChange.Item;
import io.netlab.explain.TopologyChange.NodeChange;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A change as lines: the node, a sign, and what came, went or is otherwise. */
final class ChangeText {
    private static final int GAP = 2;

    private ChangeText() {}

    static List<MarkedText> lines(TopologyChange change, int width) {
        int names = change.nodes().stream()
                .mapToInt(node -> MarkedText.of(node.node().text()).width())
                .max()
                .orElse(0);
        List<MarkedText> lines = new ArrayList<>();
        for (NodeChange node : change.nodes()) {
            MarkedText name = MarkedText.of(Mark.PLACE, node.node().text());
            for (Item item : node.items()) {
                add(lines, name.padded(names + GAP), item, width);
                name = MarkedText.EMPTY;
            }
        }
        return lines;
    }

    private static void add(List<MarkedText> lines, MarkedText name, Item item, int width) {
        MarkedText start =
                name.plus(MarkedText.of(Mark.CHANGED, item.sign().toString())).plus(" ");
        List<String> wrapped = Words.wrap(item.text(), Math.max(1, width - start.width()));
        for (int i = 0; i < wrapped.size(); i++) {
            MarkedText before = i == 0 ? start : MarkedText.of(" ".repeat(start.width()));
            lines.add(before.plus(MarkedText.of(Mark.CHANGED, wrapped.get(i))));
        }
    }
}
