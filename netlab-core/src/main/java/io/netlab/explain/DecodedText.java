package io.netlab.explain;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import java.util.ArrayList;
import java.util.List;

/** A decoded message as lines: what is nested stands further in, and the values of neighbours below each other. */
final class DecodedText {
    private static final int STEP = 2;
    private static final int GAP = 2;
    private static final int WIDEST_NAME = 28;

    private final int width;
    private final int culprit;
    private final List<MarkedText> lines = new ArrayList<>();

    private DecodedText(int width, int culprit) {
        this.width = width;
        this.culprit = culprit;
    }

    /**
     * The lines of a message.
     *
     * @param culprit where the attribute begins that the kernel complains of, or -1
     */
    static List<MarkedText> lines(Decoded message, String behind, int width, int culprit) {
        DecodedText text = new DecodedText(width, culprit);
        text.lines.add(MarkedText.of(message.name() + "  " + message.value() + behind));
        text.add(message.children(), STEP);
        return List.copyOf(text.lines);
    }

    private void add(List<Decoded> parts, int indent) {
        int names = parts.stream()
                .mapToInt(part -> part.name().length())
                .filter(length -> length <= WIDEST_NAME)
                .max()
                .orElse(0);
        for (Decoded part : parts) {
            add(part, indent, names + GAP);
            add(part.children(), indent + STEP);
        }
    }

    private void add(Decoded part, int indent, int column) {
        boolean isCulprit = part.offset() == culprit && culprit >= 0;
        Mark mark = isCulprit ? Mark.BAD : Mark.PLAIN;
        String value = part.value() + (part.known() ? "" : " (unknown here)") + (isCulprit ? "  (refused)" : "");
        MarkedText name = MarkedText.of(mark, part.name())
                .padded(Math.max(column, part.name().length() + GAP));
        MarkedText start = MarkedText.of(" ".repeat(indent)).plus(name);
        MarkedText below = MarkedText.of(" ".repeat(start.width()));
        List<String> wrapped = Sections.fields(value, Math.max(STEP, width - start.width()));
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? start : below).plus(MarkedText.of(mark, wrapped.get(i))));
        }
    }
}
