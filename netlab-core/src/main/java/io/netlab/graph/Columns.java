package io.netlab.graph;

import io.netlab.text.MarkedText;
import java.util.List;

/** Rows of cells that stand under each other; a row without cells takes no part. */
final class Columns {
    private Columns() {}

    /** One row: each cell as wide as its column is in all rows, with a space between columns that have any text. */
    static MarkedText row(List<List<MarkedText>> rows, int index) {
        MarkedText line = MarkedText.EMPTY;
        List<MarkedText> cells = rows.get(index);
        for (int column = 0; column < cells.size(); column++) {
            int width = width(rows, column);
            line = width == 0
                    ? line
                    : line.plus(line.isEmpty() ? "" : " ")
                            .plus(cells.get(column).padded(width));
        }
        return line;
    }

    static int width(List<List<MarkedText>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).width())
                .max()
                .orElse(0);
    }
}
