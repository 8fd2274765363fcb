package io.netlab.graph;

import io.netlab.graph.SvgRow.Look;
import io.netlab.net.IpPrefix;
import io.netlab.text.CleanText;
import io.netlab.text.Words;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;

/** A node as a box with rows: its name, its bridges with their ports, its other links, its routes and rules. */
record SvgBox(NodeName node, List<SvgRow> rows) {
    static final int PADDING = 12;
    private static final int LONGEST_NOTE = 64;

    SvgBox {
        rows = List.copyOf(rows);
    }

    static SvgBox of(GraphNode node, Graph graph) {
        List<SvgRow> rows = new ArrayList<>();
        String kind = node.node().kind().word();
        String name = node.name().text();
        rows.add(SvgRow.of(Look.NAME, CleanText.of(kind.equals(name) ? name : name + "  (" + kind + ")")));
        node.bridges().forEach(bridge -> rows.addAll(bridgeRows(bridge, graph)));
        Labels.shown(node).stream()
                .filter(node.ownPorts()::contains)
                .forEach(port -> rows.addAll(rows(Look.PLUG, port)));
        Labels.of(node).forEach(note -> rows.add(SvgRow.of(Look.NOTE, shortened(note))));
        return new SvgBox(node.name(), rows);
    }

    private static List<SvgRow> bridgeRows(Port bridge, Graph graph) {
        List<SvgRow> ports = new ArrayList<>();
        graph.portsOf(bridge).forEach(port -> ports.addAll(rows(Look.BRIDGE_PORT, port)));
        int leftOut = graph.leftOut().of(bridge);
        if (leftOut > 0) {
            ports.add(ports.size() - 1, SvgRow.of(Look.MORE, "   … " + Words.number(leftOut) + " more"));
        }
        List<SvgRow> rows = new ArrayList<>(rows(Look.BRIDGE, bridge));
        rows.addAll(ports);
        return rows;
    }

    /** The name with the first address; further addresses under the first. */
    private static List<SvgRow> rows(Look look, Port port) {
        List<IpPrefix> addresses = port.givenAddresses();
        String kind = port.link().kind().accept(new KindLabels());
        String first = addresses.isEmpty() ? "" : "  " + addresses.get(0);
        String text =
                port.name() + first + (kind.isEmpty() ? "" : "  (" + kind + ")") + (port.isDown() ? "  down" : "");
        List<SvgRow> rows = new ArrayList<>(List.of(SvgRow.of(look, port, CleanText.of(text))));
        String indent = " ".repeat(CleanText.of(port.name()).length() + 2);
        addresses.stream().skip(1).forEach(address -> rows.add(SvgRow.of(look, indent + address)));
        return rows;
    }

    private static String shortened(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }

    int width() {
        return 2 * PADDING + rows.stream().mapToInt(SvgRow::width).max().orElse(0);
    }

    int height() {
        return 2 * PADDING + rows.size() * SvgRow.HEIGHT;
    }

    /** The middle of a row, from the top of the box. */
    int middleOf(int row) {
        return PADDING + row * SvgRow.HEIGHT + SvgRow.HEIGHT / 2;
    }

    /** How many rows below this one belong to the same port: its further addresses. */
    int rowsBelow(int row) {
        int last = row;
        while (last + 1 < rows.size()
                && rows.get(last + 1).look() == rows.get(row).look()
                && rows.get(last + 1).port().isEmpty()) {
            last++;
        }
        return last - row;
    }

    /** The row of a port; the first row when the port is not shown. */
    int rowOf(LinkRef port) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).port().contains(port)) {
                return i;
            }
        }
        return 0;
    }
}
