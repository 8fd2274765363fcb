package io.netlab.shell.learn;

import io.netlab.text.LineBreaks;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.tutorial.Prose;
import java.util.ArrayList;
import java.util.List;

/** Sets what a tutorial tells in lines of a page. */
final class Pages implements Prose.Visitor<List<MarkedText>> {
    /** Longer lines are hard to read, however wide the terminal is. */
    private static final int WIDEST = 96;

    private static final String MARGIN = " ";
    private static final String COMMAND = "     ";

    private final int width;

    private Pages(Page page) {
        this.width = Math.min(WIDEST, page.width() - 2);
    }

    /** The lines, an empty one between two pieces. */
    static List<MarkedText> lines(List<Prose> prose, Page page) {
        Pages pages = new Pages(page);
        List<MarkedText> lines = new ArrayList<>();
        for (Prose piece : prose) {
            boolean belongs =
                    piece instanceof Prose.Item && !lines.isEmpty() && isItem(prose, prose.indexOf(piece) - 1);
            if (!lines.isEmpty() && !belongs) {
                lines.add(MarkedText.EMPTY);
            }
            lines.addAll(piece.accept(pages));
        }
        return lines;
    }

    private static boolean isItem(List<Prose> prose, int index) {
        return index >= 0 && prose.get(index) instanceof Prose.Item;
    }

    /** A paragraph behind a head, its further lines below its first. */
    static List<MarkedText> hanging(String head, MarkedText text, Page page) {
        MarkedText sign = MarkedText.of(MARGIN + head);
        List<MarkedText> lines = new ArrayList<>();
        for (MarkedText line : LineBreaks.wrap(text, new Pages(page).width - sign.width())) {
            lines.add((lines.isEmpty() ? sign : MarkedText.EMPTY.padded(sign.width())).plus(line));
        }
        return lines;
    }

    /** The lines as they are written. */
    static String on(List<MarkedText> lines, Page page) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.on(page)).append('\n'));
        return text.toString();
    }

    @Override
    public List<MarkedText> visit(Prose.Paragraph prose) {
        return LineBreaks.wrap(prose.text(), width).stream()
                .map(MarkedText.of(MARGIN)::plus)
                .toList();
    }

    @Override
    public List<MarkedText> visit(Prose.Item prose) {
        MarkedText sign = MarkedText.of(MARGIN + prose.sign()).padded(4);
        List<MarkedText> lines = new ArrayList<>();
        for (MarkedText line : LineBreaks.wrap(prose.text(), width - 4)) {
            lines.add((lines.isEmpty() ? sign : MarkedText.EMPTY.padded(4)).plus(line));
        }
        return lines;
    }

    @Override
    public List<MarkedText> visit(Prose.Commands prose) {
        return prose.lines().stream()
                .flatMap(line -> line.text().lines())
                .map(line -> MarkedText.of(COMMAND).plus(MarkedText.of(Mark.PLACE, line)))
                .toList();
    }

    @Override
    public List<MarkedText> visit(Prose.Sample prose) {
        return prose.lines().stream().map(line -> MarkedText.of(COMMAND + line)).toList();
    }
}
