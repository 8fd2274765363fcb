package io.netlab.daemon.command;

import java.util.List;

/** Rows whose columns stand below each other, three spaces apart, as Docker prints them. */
final class Table {
    private static final int GAP = 3;

    private Table() {}

    static String of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column));
                if (column + 1 < row.size()) {
                    int width = width(rows, column) + GAP;
                    line.append(" ".repeat(width - row.get(column).length()));
                }
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
