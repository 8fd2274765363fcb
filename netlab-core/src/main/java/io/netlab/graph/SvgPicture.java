package io.netlab.graph;

import io.netlab.graph.SvgLayout.Place;
import io.netlab.graph.SvgRow.Look;
import io.netlab.text.Words;
import io.netlab.text.XmlText;
import io.netlab.topology.LinkRef;
import java.util.Optional;

/**
 * A network as a drawing for web pages and documents: self-contained, without script, readable on light and dark
 * ground.
 */
public final class SvgPicture {
    private static final int MOST_LEAVES = 12;
    private static final int SOCKET = 8;

    private static final String STYLE = """
            <style>
            .ground { fill: #ffffff; } .node { fill: #f6f8fa; stroke: #8c959f; }
            .bridge { fill: #ddf4ff; stroke: #54aeff; } .patch { stroke: #54aeff; fill: none; }
            .socket { fill: #57606a; } .cable { stroke: #57606a; stroke-width: 2; fill: none; }
            .tunnel { stroke-width: 4; stroke: #8250df; } .broken { stroke: #cf222e; stroke-dasharray: 5 4; }
            text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }
            .name { fill: #0969da; font-weight: bold; } .port { fill: #1f2328; } .note { fill: #57606a; }
            .down { fill: #cf222e; }
            @media (prefers-color-scheme: dark) {
            .ground { fill: #0d1117; } .node { fill: #161b22; stroke: #6e7681; }
            .bridge { fill: #0c2d6b; stroke: #388bfd; } .patch { stroke: #388bfd; }
            .socket { fill: #9198a1; } .cable { stroke: #9198a1; } .tunnel { stroke: #a371f7; } .broken { stroke: #f85149; }
            .name { fill: #58a6ff; } .port { fill: #e6edf3; } .note { fill: #9198a1; } .down { fill: #f85149; }
            }
            </style>
            """;

    private final Graph graph;
    private final SvgLayout layout;
    private final StringBuilder svg = new StringBuilder();

    private SvgPicture(Graph graph) {
        this.graph = graph;
        this.layout = new SvgLayout(graph);
    }

    /** The drawing as one SVG document; a long row of like nodes is abbreviated. */
    public static String render(Graph graph) {
        return new SvgPicture(graph.abbreviated(MOST_LEAVES)).text();
    }

    private String text() {
        int width = Math.max(layout.width(), 200);
        int height = Math.max(layout.height(), 48);
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\">");
        line("<title>network of "
                + Words.count(graph.nodes().size() + graph.leftOut().nodes(), "node") + "</title>");
        svg.append(STYLE);
        line("<rect class=\"ground\" width=\"" + width + "\" height=\"" + height + "\"/>");
        layout.places().values().forEach(this::box);
        graph.cables().forEach(this::cable);
        if (graph.nodes().isEmpty()) {
            text(SvgLayout.MARGIN, 28, "note", "nothing here yet");
        }
        return svg.append("</svg>\n").toString();
    }

    private void box(Place place) {
        rect("node", place.x(), place.y(), place.width(), place.box().height(), 6);
        for (int i = 0; i < place.box().rows().size(); i++) {
            row(place, i);
        }
    }

    private void row(Place place, int index) {
        SvgRow row = place.box().rows().get(index);
        int middle = place.y() + place.box().middleOf(index);
        int left = place.x() + SvgBox.PADDING;
        if (row.look() == Look.BRIDGE && row.ref().isPresent()) {
            int more = place.box().rowsBelow(index) * SvgRow.HEIGHT;
            rect("bridge", left, middle - 9, place.width() - 2 * SvgBox.PADDING, 18 + more, 4);
        }
        if (row.look() == Look.BRIDGE_PORT && row.ref().isPresent()) {
            patch(left + 12, middle, place.y() + place.box().middleOf(bridgeAbove(place.box(), index)) + 9);
        }
        String look = row.isDown() ? "down" : row.look().cssClass();
        text(left + row.look().indent(), middle + 4, look, row.text());
    }

    private static int bridgeAbove(SvgBox box, int index) {
        int row = index;
        while (row > 0 && box.rows().get(row).look() != Look.BRIDGE) {
            row--;
        }
        return row;
    }

    private void patch(int x, int y, int bridgeBottom) {
        line("<path class=\"patch\" d=\"M" + x + " " + bridgeBottom + " V" + y + " h10\"/>");
    }

    private void cable(Cable cable) {
        Optional<Place> one = layout.place(cable.one().node());
        Optional<Place> other = layout.place(cable.other().node());
        if (one.isEmpty()
                || other.isEmpty()
                || graph.port(cable.one()).isEmpty()
                || graph.port(cable.other()).isEmpty()) {
            return;
        }
        boolean isForward = one.get().column() <= other.get().column();
        Place left = isForward ? one.get() : other.get();
        Place right = isForward ? other.get() : one.get();
        LinkRef leftEnd = isForward ? cable.one() : cable.other();
        cable(cable, left, left.yOf(leftEnd), right, right.yOf(cable.farEnd(leftEnd)));
    }

    /** From the right edge to the left edge of the next column; in one column out to the right and back. */
    private void cable(Cable cable, Place left, int y1, Place right, int y2) {
        int x1 = left.rightEdge();
        boolean isOneColumn = left.column() == right.column();
        int x2 = isOneColumn ? right.rightEdge() : right.x();
        int bend = x1 + SvgLayout.GUTTER / 2 - (isOneColumn ? 8 : 0);
        String kind = cable.kind() == Cable.Kind.TUNNEL ? " tunnel" : "";
        String state = graph.isBroken(cable) ? " broken" : "";
        line("<path class=\"cable" + kind + state + "\" d=\"M" + x1 + " " + y1 + " C" + bend + " " + y1 + " " + bend
                + " " + y2 + " " + x2 + " " + y2 + "\"/>");
        socket(x1, y1);
        socket(x2, y2);
    }

    private void socket(int x, int y) {
        rect("socket", x - SOCKET / 2, y - SOCKET / 2, SOCKET, SOCKET, 1);
    }

    private void rect(String look, int x, int y, int width, int height, int radius) {
        line("<rect class=\"" + look + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height
                + "\" rx=\"" + radius + "\"/>");
    }

    private void text(int x, int y, String look, String text) {
        line("<text class=\"" + look + "\" x=\"" + x + "\" y=\"" + y + "\" xml:space=\"preserve\">"
                + XmlText.escaped(text) + "</text>");
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }
}
