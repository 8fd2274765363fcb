package io.netlab.matrix;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A matrix for the terminal: a table for each way, senders by rows, targets by columns, with their numbers. */
public final class MatrixText {
    private static final int MOST_DIFFERENCES = 20;
    private static final int MARGIN = 2;

    private final Matrix matrix;
    private final Page page;
    private final int number;
    private final int head;

    private MatrixText(Matrix matrix, Page page) {
        this.matrix = matrix;
        this.page = page;
        this.number = Integer.toString(matrix.nodes().size()).length();
        this.head = MARGIN
                + number
                + 1
                + matrix.nodes().stream()
                        .mapToInt(node -> node.text().length())
                        .max()
                        .orElse(0);
    }

    /** All tables, what differs from what is expected, and what the signs mean. */
    public static String render(Matrix matrix, Page page) {
        MatrixText text = new MatrixText(matrix, page);
        StringBuilder all = new StringBuilder();
        matrix.ways().stream().filter(matrix::has).forEach(way -> all.append(text.table(way)));
        return all + text.differences() + text.legend();
    }

    private String table(Way way) {
        List<Cell> cells = matrix.of(way);
        long reached = cells.stream().filter(Cell::isReached).count();
        long different = cells.stream().filter(Cell::differs).count();
        StringBuilder text = new StringBuilder(MarkedText.of(Mark.PLACE, way.title())
                .plus("   " + Words.number(reached) + " of " + Words.count(cells.size(), "pair") + " reached")
                .plus(different == 0 ? "" : ", " + Words.number(different) + " not as expected")
                .on(page));
        text.append('\n');
        int columns = Math.max(1, (page.width() - head) / width());
        for (int first = 0; first < matrix.nodes().size(); first += columns) {
            block(way, first, Math.min(matrix.nodes().size(), first + columns), text);
        }
        return text.append('\n').toString();
    }

    /** A sign may be as wide as the word FAIL, with a mark behind it. */
    private int width() {
        int sign =
                Math.max(page.glyphs().passed().length(), page.glyphs().failed().length());
        return Math.max(number, sign + 1) + 1;
    }

    private void block(Way way, int first, int end, StringBuilder text) {
        MarkedText header = MarkedText.of(" ".repeat(head));
        for (int column = first; column < end; column++) {
            header = header.plus(MarkedText.of(" " + (column + 1)).padded(width()));
        }
        text.append(header.on(page)).append('\n');
        for (int row = 0; row < matrix.nodes().size(); row++) {
            text.append(row(way, row, first, end).on(page)).append('\n');
        }
    }

    private MarkedText row(Way way, int row, int first, int end) {
        NodeName from = matrix.nodes().get(row);
        MarkedText line = MarkedText.of(" ".repeat(MARGIN))
                .plus(MarkedText.of(Integer.toString(row + 1)).paddedLeft(number))
                .plus(" ")
                .plus(MarkedText.of(Mark.PLACE, from.text()))
                .padded(head);
        for (NodeName to : matrix.nodes().subList(first, end)) {
            line = line.plus(MarkedText.of(" ").plus(sign(from, to, way)).padded(width()));
        }
        return line;
    }

    private MarkedText sign(NodeName from, NodeName to, Way way) {
        if (from.equals(to)) {
            return MarkedText.of(page.glyphs().dot());
        }
        return matrix.cell(from, to, way).map(this::sign).orElse(MarkedText.of("-"));
    }

    private MarkedText sign(Cell cell) {
        String sign = (cell.isReached() ? page.glyphs().passed() : page.glyphs().failed()).strip();
        Mark mark = cell.isReached() ? Mark.GOOD : Mark.BAD;
        return cell.differs() ? MarkedText.of(Mark.CHANGED, sign + "!") : MarkedText.of(mark, sign);
    }

    private String differences() {
        List<Cell> all = matrix.differences();
        List<String> lines = new ArrayList<>();
        for (Cell cell : all.subList(0, Math.min(MOST_DIFFERENCES, all.size()))) {
            lines.add("  " + difference(cell));
        }
        if (all.size() > MOST_DIFFERENCES) {
            lines.add("  and " + Words.number(all.size() - MOST_DIFFERENCES) + " more");
        }
        return lines.isEmpty() ? "" : page.glyphs().shown(String.join("\n", lines)) + "\n\n";
    }

    /** {@code ! box01 → box02 172.17.0.3, IPv4: no reply, where ok is expected}. */
    static String difference(Cell cell) {
        Pair pair = cell.pair();
        String expected = cell.expected()
                .map(outcome -> outcome.word().equals("reply") ? "ok" : Cell.word(outcome))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "! %s → %s %s, %s: %s, where %s is expected",
                pair.from(),
                pair.to(),
                cell.target(),
                pair.way().title(),
                cell.word(),
                expected);
    }

    private String legend() {
        String signs = page.glyphs().passed().strip() + " answered   "
                + page.glyphs().failed().strip()
                + " not   ! not as expected   - no address   rows send, columns are sent to";
        return String.join("\n", Words.wrap(signs, page.width())) + "\n";
    }
}
