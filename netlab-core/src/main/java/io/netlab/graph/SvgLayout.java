package io.netlab.graph;

import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a place for every box. Nodes that hang together are put in columns by their distance from the first of them, so
 * that a cable joins neighbouring columns or boxes of one column, and never runs through a box; what does not hang
 * together is put below, and nodes without any cable side by side.
 */
final class SvgLayout {
    static final int MARGIN = 16;
    static final int GUTTER = 90;
    private static final int GAP = 16;
    private static final int WIDEST = 960;

    private final Graph graph;
    private final Map<NodeName, List<NodeName>> neighbours = new HashMap<>();
    private final Map<NodeName, Place> places = new LinkedHashMap<>();
    private int bottom = MARGIN;
    private int right;

    /** A box with the place of its upper left corner, its column, and its width there. */
    record Place(SvgBox box, int column, int x, int y, int width) {
        int rightEdge() {
            return x + width;
        }

        int yOf(LinkRef port) {
            return y + box.middleOf(box.rowOf(port));
        }
    }

    SvgLayout(Graph graph) {
        this.graph = graph;
        for (Cable cable : graph.cables()) {
            join(cable.one().node(), cable.other().node());
            join(cable.other().node(), cable.one().node());
        }
        List<SvgBox> single = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (!neighbours.containsKey(node.name())) {
                single.add(SvgBox.of(node, graph));
            } else if (!places.containsKey(node.name())) {
                placeColumns(columnsFrom(node.name()));
            }
        }
        placeSideBySide(single);
    }

    private void join(NodeName from, NodeName to) {
        neighbours.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    /** The places in the order of drawing. */
    Map<NodeName, Place> places() {
        return places;
    }

    Optional<Place> place(NodeName node) {
        return Optional.ofNullable(places.get(node));
    }

    /** The width of the whole drawing: there is room for cables at the right. */
    int width() {
        return right + GUTTER / 2;
    }

    int height() {
        return bottom;
    }

    private List<List<SvgBox>> columnsFrom(NodeName first) {
        Map<NodeName, Integer> distance = new LinkedHashMap<>(Map.of(first, 0));
        List<NodeName> queue = new ArrayList<>(List.of(first));
        List<List<SvgBox>> columns = new ArrayList<>();
        for (int i = 0; i < queue.size(); i++) {
            NodeName name = queue.get(i);
            int column = distance.getOrDefault(name, 0);
            if (column == columns.size()) {
                columns.add(new ArrayList<>());
            }
            graph.node(name).map(node -> SvgBox.of(node, graph)).ifPresent(columns.get(column)::add);
            for (NodeName next : neighbours.getOrDefault(name, List.of())) {
                if (graph.node(next).isPresent() && distance.putIfAbsent(next, column + 1) == null) {
                    queue.add(next);
                }
            }
        }
        return columns;
    }

    private void placeColumns(List<List<SvgBox>> columns) {
        int height = columns.stream().mapToInt(SvgLayout::heightOf).max().orElse(0);
        int x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            List<SvgBox> column = columns.get(i);
            int width = column.stream().mapToInt(SvgBox::width).max().orElse(0);
            int y = bottom + (height - heightOf(column)) / 2;
            for (SvgBox box : sorted(column)) {
                places.put(box.node(), new Place(box, i, x, y, width));
                y += box.height() + GAP;
            }
            right = Math.max(right, x + width);
            x += width + GUTTER;
        }
        bottom += height + MARGIN;
    }

    private static int heightOf(List<SvgBox> column) {
        return column.stream().mapToInt(box -> box.height() + GAP).sum() - GAP;
    }

    /** In the order of the sockets that their cables go to, so that cables cross little. */
    private List<SvgBox> sorted(List<SvgBox> column) {
        Map<NodeName, Integer> height = new HashMap<>();
        for (Cable cable : graph.cables()) {
            note(height, cable.one().node(), cable.other());
            note(height, cable.other().node(), cable.one());
        }
        return column.stream()
                .sorted(Comparator.comparing(box -> height.getOrDefault(box.node(), Integer.MAX_VALUE)))
                .toList();
    }

    private void note(Map<NodeName, Integer> height, NodeName node, LinkRef farEnd) {
        place(farEnd.node()).ifPresent(place -> height.merge(node, place.yOf(farEnd), Math::min));
    }

    private void placeSideBySide(List<SvgBox> boxes) {
        int x = MARGIN;
        int rowHeight = 0;
        for (SvgBox box : boxes) {
            if (x > MARGIN && x + box.width() > WIDEST) {
                x = MARGIN;
                bottom += rowHeight + GAP;
                rowHeight = 0;
            }
            places.put(box.node(), new Place(box, 0, x, bottom, box.width()));
            right = Math.max(right, x + box.width());
            x += box.width() + GAP;
            rowHeight = Math.max(rowHeight, box.height());
        }
        bottom += boxes.isEmpty() ? 0 : rowHeight + MARGIN;
    }
}
