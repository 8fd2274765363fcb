package io.netlab.report;

import io.netlab.check.Diagnosis;
import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A diagnosis as a person reads it: both ways, and below them the first thing that is broken. */
public final class DiagnosisText {
    private static final int COLUMN = 11;

    private final Diagnosis diagnosis;
    private final Page page;
    private final int room;
    private final List<MarkedText> lines = new ArrayList<>();

    private DiagnosisText(Diagnosis diagnosis, Page page, int room) {
        this.diagnosis = diagnosis;
        this.page = page;
        this.room = room;
    }

    /** The whole answer to {@code why}. */
    public static String render(Diagnosis diagnosis, Page page) {
        boolean well = diagnosis.isWell();
        String sign = well ? page.glyphs().passed() : page.glyphs().failed();
        MarkedText head = MarkedText.of(well ? Mark.GOOD : Mark.BAD, sign)
                .plus(" " + diagnosis.asked() + "   " + diagnosis.probe());
        List<MarkedText> all = new ArrayList<>(List.of(head));
        lines(diagnosis, page, page.width() - 2)
                .forEach(line -> all.add(MarkedText.of("  ").plus(line)));
        return all.stream().map(line -> line.on(page) + "\n").collect(Collectors.joining());
    }

    /** The lines below the heading, at most so wide. */
    public static List<MarkedText> lines(Diagnosis diagnosis, Page page, int room) {
        return new DiagnosisText(diagnosis, page, room).lines();
    }

    private List<MarkedText> lines() {
        way("way there", diagnosis.there(), Direction.THERE);
        if (!diagnosis.back().isEmpty()) {
            way("way back", diagnosis.back(), Direction.BACK);
        }
        diagnosis.fault().ifPresent(this::fault);
        if (!diagnosis.isWell() && diagnosis.fault().isEmpty()) {
            text("open", List.of("no fault was found on the way, and what was seen does not decide"));
        }
        text("known", diagnosis.known());
        text("try", diagnosis.tries());
        return lines;
    }

    private void fault(Fault fault) {
        line("broken", MarkedText.of(Mark.BAD, fault.what()).plus("   [" + fault.id() + "]"));
        text("", List.of(fault.because()));
        text("evidence", fault.evidence());
        commands(fault.mend());
    }

    private void commands(List<String> mend) {
        for (int i = 0; i < mend.size(); i++) {
            line(i == 0 ? "mend" : "", MarkedText.of(mend.get(i)));
        }
    }

    private void text(String word, List<String> given) {
        String start = word;
        for (String each : given) {
            for (String part : Words.wrap(each, Math.max(20, room - COLUMN))) {
                line(start, MarkedText.of(part));
                start = "";
            }
        }
    }

    private void line(String word, MarkedText content) {
        lines.add(MarkedText.of(word).padded(COLUMN).plus(content));
    }

    /** {@code h1 eth0 ── host p1 br0 ─✘─ p2}: the cross stands before the first thing that is broken. */
    private void way(String word, List<Hop> hops, Direction direction) {
        Optional<Hop> broken = diagnosis
                .fault()
                .filter(fault -> fault.direction() == direction)
                .map(Fault::at);
        List<MarkedText> pieces = new ArrayList<>();
        Optional<NodeName> node = Optional.empty();
        boolean isMarked = false;
        for (Hop hop : hops) {
            boolean isBroken = !isMarked && broken.equals(Optional.of(hop));
            isMarked = isMarked || isBroken;
            pieces.add(piece(hop, node, isBroken));
            node = Optional.of(hop.node());
        }
        if (broken.isPresent() && !isMarked) {
            pieces.add(piece(broken.get(), Optional.empty(), true));
        }
        wrapped(word, pieces);
    }

    private MarkedText piece(Hop hop, Optional<NodeName> before, boolean isBroken) {
        String line = page.glyphs().line();
        MarkedText join = before.isEmpty() && !isBroken || before.equals(Optional.of(hop.node())) && !isBroken
                ? MarkedText.EMPTY
                : isBroken
                        ? MarkedText.of(line)
                                .plus(MarkedText.of(
                                        Mark.BAD, page.glyphs().failed().strip()))
                                .plus(line + " ")
                        : MarkedText.of(line + line + " ");
        MarkedText name = before.equals(Optional.of(hop.node()))
                ? MarkedText.EMPTY
                : MarkedText.of(Mark.PLACE, hop.node().text());
        return join.plus(MarkedText.words(List.of(name, MarkedText.of(hop.link()))));
    }

    private void wrapped(String word, List<MarkedText> pieces) {
        MarkedText line = MarkedText.EMPTY;
        String start = word;
        for (MarkedText piece : pieces) {
            if (piece.isEmpty()) {
                continue;
            }
            if (!line.isEmpty() && line.width() + 1 + piece.width() > room - COLUMN) {
                line(start, line);
                start = "";
                line = MarkedText.EMPTY;
            }
            line = MarkedText.words(List.of(line, piece));
        }
        line(start, line);
    }
}
