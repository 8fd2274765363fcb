package io.netlab.report;

import io.netlab.check.Diagnosis.Hop;
import io.netlab.text.Glyphs;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way drawn as a line: {@code h1 eth0 ── host p1 br0 ─✘─ p2}. The cross stands before what is broken. */
final class WayLine {
    private final Glyphs glyphs;
    private final List<MarkedText> pieces = new ArrayList<>();

    WayLine(Glyphs glyphs, List<Hop> hops, Optional<Hop> broken) {
        this.glyphs = glyphs;
        int cross = broken.map(hops::indexOf).orElse(-1);
        Optional<NodeName> before = Optional.empty();
        for (int at = 0; at < hops.size(); at++) {
            add(hops.get(at), before, at == cross);
            before = Optional.of(hops.get(at).node());
        }
        if (cross < 0 && broken.isPresent()) {
            add(broken.get(), before, true);
        }
    }

    /** The name of a node stands once, before its links. */
    private void add(Hop hop, Optional<NodeName> before, boolean isBroken) {
        boolean isSame = before.equals(Optional.of(hop.node()));
        MarkedText node =
                isSame ? MarkedText.EMPTY : MarkedText.of(Mark.PLACE, hop.node().text());
        MarkedText name = MarkedText.words(List.of(node, MarkedText.of(hop.link())));
        if (!name.isEmpty()) {
            pieces.add(join(isSame, isBroken).plus(name));
        }
    }

    private MarkedText join(boolean isSame, boolean isBroken) {
        String line = glyphs.line();
        if (isBroken) {
            return MarkedText.of(line)
                    .plus(MarkedText.of(Mark.BAD, glyphs.failed().strip()))
                    .plus(line + " ");
        }
        return isSame || pieces.isEmpty() ? MarkedText.EMPTY : MarkedText.of(line + line + " ");
    }

    /** In as many lines as it needs. */
    List<MarkedText> wrapped(int width) {
        List<MarkedText> lines = new ArrayList<>();
        MarkedText line = MarkedText.EMPTY;
        for (MarkedText piece : pieces) {
            if (!line.isEmpty() && line.width() + 1 + piece.width() > width) {
                lines.add(line);
                line = MarkedText.EMPTY;
            }
            line = MarkedText.words(List.of(line, piece));
        }
        lines.add(line);
        return lines;
    }
}
