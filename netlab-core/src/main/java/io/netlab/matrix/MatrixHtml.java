package io.netlab.matrix;

import io.netlab.text.XmlText;
import io.netlab.topology.NodeName;
import java.util.Optional;

/**
 * A matrix as one file for a browser: light or dark as the reader has it, words in every field, nothing that is loaded from
 * elsewhere.
 */
public final class MatrixHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --rule: #d0d7de;
              --good: #dafbe1; --bad: #ffebe9; --odd: #fff8c5; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --rule: #30363d;
              --good: #12361f; --bad: #4c1a1d; --odd: #4b3b00; } }
            body { font: 14px/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem; }
            table { border-collapse: collapse; margin: .5rem 0 2rem; }
            th, td { border: 1px solid var(--rule); padding: .25rem .5rem; text-align: center; }
            th[scope=row] { text-align: right; }
            .good { background: var(--good); } .bad { background: var(--bad); }
            .odd { background: var(--odd); font-weight: 600; outline: 2px solid currentColor; outline-offset: -2px; }
            """;

    private final StringBuilder html = new StringBuilder();
    private final Matrix matrix;

    private MatrixHtml(Matrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The whole page.
     *
     * @param mark a line that says who wrote the file
     */
    public static String render(Matrix matrix, String title, String mark) {
        MatrixHtml page = new MatrixHtml(matrix);
        page.html.append("<!DOCTYPE html><!--\n").append(mark).append("\n-->\n");
        page.html.append("<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.html.append(XmlText.escaped(title)).append("</title>\n<style>\n").append(STYLE);
        page.html
                .append("</style></head>\n<body>\n<h1>")
                .append(XmlText.escaped(title))
                .append("</h1>\n");
        page.html.append("<p>Rows send, columns are sent to. A field that is not as expected says so in words.</p>\n");
        matrix.ways().stream().filter(matrix::has).forEach(page::table);
        return page.html.append("</body></html>\n").toString();
    }

    private void table(Way way) {
        html.append("<h2>").append(XmlText.escaped(way.title())).append("</h2>\n<table>\n<tr><td></td>");
        matrix.nodes()
                .forEach(node ->
                        html.append("<th scope=\"col\">").append(name(node)).append("</th>"));
        html.append("</tr>\n");
        for (NodeName from : matrix.nodes()) {
            html.append("<tr><th scope=\"row\">").append(name(from)).append("</th>");
            matrix.nodes().forEach(to -> html.append(field(from, to, way)));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static String name(NodeName node) {
        return XmlText.escaped(node.text());
    }

    private String field(NodeName from, NodeName to, Way way) {
        Optional<Cell> cell = matrix.cell(from, to, way);
        if (cell.isEmpty()) {
            return from.equals(to) ? "<td>·</td>" : "<td>no address</td>";
        }
        String kind = cell.get().differs() ? "odd" : cell.get().isReached() ? "good" : "bad";
        String expected = cell.get().differs() ? "<br>expected: " + expected(cell.get()) : "";
        return "<td class=\"" + kind + "\" title=\""
                + XmlText.escaped(cell.get().target().toString()) + "\">"
                + XmlText.escaped(cell.get().word()) + expected + "</td>";
    }

    private static String expected(Cell cell) {
        return XmlText.escaped(cell.expected()
                .map(outcome -> outcome.word().equals("reply") ? "ok" : Cell.word(outcome))
                .orElse(""));
    }
}
