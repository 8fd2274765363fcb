package io.netlab.lab.network.command;

import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.LinkNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docker network ls}. */
@Command(name = "ls", aliases = "list", description = "List networks")
final class NetworkLs implements Runnable {
    private static final int SHORT = 12;
    private static final int NARROWEST = 10; // of a column of Docker's tables
    private static final int GAP = 3;

    private final Desk desk;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only display network IDs")
    private boolean quiet;

    @Option(names = "--no-trunc", description = "Do not truncate the output")
    private boolean whole;

    NetworkLs(Desk desk) {
        this.desk = desk;
    }

    /** A line of the table. */
    private record Row(String id, String name, String driver, String scope) {}

    @Override
    public void run() {
        List<Row> rows = rows();
        if (quiet) {
            rows.forEach(row -> desk.print(row.id()));
            return;
        }
        int ids = width(rows.stream().map(Row::id).toList(), "NETWORK ID");
        int names = width(rows.stream().map(Row::name).toList(), "NAME");
        rows.add(0, new Row("NETWORK ID", "NAME", "DRIVER", "SCOPE"));
        rows.forEach(row -> desk.print(padded(row.id(), ids)
                + padded(row.name(), names)
                + padded(row.driver(), "bridge".length())
                + row.scope()));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        desk.networks().engine().networks().stream()
                .map(BridgeNetwork::name)
                .forEach(name -> rows.add(new Row(id(name), name, "bridge", "local")));
        rows.add(new Row(id("host"), "host", "host", "local"));
        rows.add(new Row(id("none"), "none", "null", "local"));
        rows.sort(Comparator.comparing(Row::name));
        return rows;
    }

    private String id(String name) {
        String id = LinkNames.id("network " + name);
        return whole ? id : id.substring(0, SHORT);
    }

    private static int width(List<String> column, String title) {
        return Math.max(
                title.length(), column.stream().mapToInt(String::length).max().orElse(0));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(NARROWEST, width + GAP) - text.length());
    }
}
