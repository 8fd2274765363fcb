package io.netlab.text;

import java.util.ArrayList;
import java.util.List;

/** A table as Docker's commands print it: three blanks between columns, each of at least ten characters. */
public record DockerTable(List<String> header, List<List<String>> rows) {
    private static final int LEAST = 10;
    private static final int GAP = 3;

    public DockerTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The lines, the last column without blanks behind it. Cells that could move a cursor are cleaned. */
    public String text() {
        List<List<String>> lines = new ArrayList<>(List.of(header));
        rows.forEach(row -> lines.add(row.stream().map(CleanText::of).toList()));
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size() - 1; column++) {
                String cell = line.get(column);
                text.append(cell).append(" ".repeat(width(lines, column) - cell.codePointCount(0, cell.length())));
            }
            text.append(line.get(line.size() - 1)).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        int widest = lines.stream()
                .map(line -> line.get(column))
                .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                .max()
                .orElse(0);
        return Math.max(LEAST, widest + GAP);
    }
}
