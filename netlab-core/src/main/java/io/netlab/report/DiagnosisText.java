package io.netlab.report;

import io.netlab.check.Diagnosis;
import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
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
        String start = "broken";
        for (String part : Words.wrap(fault.what() + "  [" + fault.id() + "]", Math.max(20, room - COLUMN))) {
            line(start, MarkedText.of(Mark.BAD, part));
            start = "";
        }
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

    private void way(String word, List<Hop> hops, Direction direction) {
        Optional<Hop> broken = diagnosis
                .fault()
                .filter(fault -> fault.direction() == direction)
                .map(Fault::at);
        String start = word;
        for (MarkedText part : new WayLine(page.glyphs(), hops, broken).wrapped(room - COLUMN)) {
            line(start, part);
            start = "";
        }
    }
}
