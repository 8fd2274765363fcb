package io.netlab.lab.network.command;

import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.LinkNames;
import io.netlab.text.DockerTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docker network ls}. */
@Command(name = "ls", aliases = "list", description = "List networks")
final class NetworkLs implements Runnable {
    private static final int SHORT = 12;

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
        List<List<String>> cells = rows.stream()
                .map(row -> List.of(row.id(), row.name(), row.driver(), row.scope()))
                .toList();
        desk.print(new DockerTable(List.of("NETWORK ID", "NAME", "DRIVER", "SCOPE"), cells)
                .text()
                .stripTrailing());
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
}
