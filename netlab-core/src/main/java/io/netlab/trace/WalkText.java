package io.netlab.trace;

import io.netlab.check.Outcome;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.TextWidth;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A walk as a numbered list, a step a line. */
public final class WalkText {
    private static final int WIDEST_COLUMN = 16;
    private static final int NUMBER = 3;

    private final Walk walk;
    private final Page page;
    private final int nodes;
    private final int places;

    private WalkText(Walk walk, Page page) {
        this.walk = walk;
        this.page = page;
        this.nodes = widest(walk.steps().stream().map(Step::node).toList());
        this.places = widest(walk.steps().stream().map(Step::at).toList());
    }

    private static int widest(List<String> texts) {
        return Math.min(
                WIDEST_COLUMN, texts.stream().mapToInt(TextWidth::of).max().orElse(0));
    }

    /** The whole walk, and how it ended. */
    public static String render(Walk walk, Page page) {
        WalkText text = new WalkText(walk, page);
        return text.steps(walk.steps().size()) + text.end();
    }

    /** Its first steps. */
    public static String render(Walk walk, int count, Page page) {
        WalkText text = new WalkText(walk, page);
        return text.steps(count) + (count < walk.steps().size() ? "" : text.end());
    }

    private String steps(int count) {
        StringBuilder text = new StringBuilder();
        for (int each = 0; each < Math.min(count, walk.steps().size()); each++) {
            lines(each).forEach(line -> text.append(line.on(page)).append('\n'));
        }
        return text.toString();
    }

    private List<MarkedText> lines(int index) {
        Step step = walk.steps().get(index);
        MarkedText head = MarkedText.of(Integer.toString(index + 1))
                .paddedLeft(NUMBER)
                .plus("  ")
                .plus(MarkedText.of(Mark.PLACE, step.node()).padded(nodes))
                .plus("  ")
                .plus(MarkedText.of(markOf(step), step.at()).padded(places))
                .plus("  ");
        List<MarkedText> lines = new ArrayList<>();
        for (String part : Words.wrap(step.text(), Math.max(20, page.width() - head.width()))) {
            MarkedText lead = lines.isEmpty() ? head : MarkedText.of(" ".repeat(head.width()));
            lines.add(lead.plus(MarkedText.of(markOf(step), part)));
        }
        return lines;
    }

    private static Mark markOf(Step step) {
        return switch (step.kind()) {
            case END -> Mark.BAD;
            case ARRIVED -> Mark.GOOD;
            case REWRITE -> Mark.CHANGED;
            case ROUTE, NEIGHBOUR, IN, OUT, RULES, CONNTRACK -> Mark.PLAIN;
        };
    }

    private String end() {
        boolean isGood = walk.outcome() == Outcome.REPLY;
        String how = isGood
                ? "answered in " + Words.milliseconds(walk.took())
                : walk.outcome().word().replace('-', ' ') + " after " + Words.duration(walk.took());
        StringBuilder text = new StringBuilder("  ")
                .append(MarkedText.of(isGood ? Mark.GOOD : Mark.BAD, how).on(page))
                .append('\n');
        walk.notes().stream()
                .flatMap(note -> Words.wrap("note: " + note, page.width() - 2).stream())
                .forEach(line ->
                        text.append("  ").append(MarkedText.of(line).on(page)).append('\n'));
        return text.toString();
    }
}
