package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.container.State;
import io.netlab.container.Wiring;
import io.netlab.daemon.Daemon;
import io.netlab.daemon.Template;
import io.netlab.text.DockerTable;
import io.netlab.text.HumanDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docker ps}. */
@Command(description = "List containers: those that run, unless more is asked for.")
final class PsCommand implements Callable<Integer> {
    private static final int COMMAND_WIDTH = 20;

    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-a", "--all"},
            description = "Those that have ended, too.")
    private boolean all;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only their ids.")
    private boolean quiet;

    @Option(
            names = {"-l", "--latest"},
            description = "Only the one that was created last.")
    private boolean latest;

    @Option(names = "--no-trunc", description = "Nothing shortened.")
    private boolean whole;

    @Option(names = "--format", paramLabel = "TEMPLATE", description = "Only this: '{{.Names}}'.")
    private String format = "";

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "KEY=VALUE",
            description = "name=TEXT, status=WORD, id=DIGITS.")
    private List<String> filters = new ArrayList<>();

    PsCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Container> shown = daemon.containers().stream()
                .filter(container ->
                        all || latest || isWantedByStatus() || container.state().isAlive())
                .filter(this::isWanted)
                .limit(latest ? 1 : Long.MAX_VALUE)
                .toList();
        if (quiet) {
            shown.forEach(container -> console.print(id(container) + "\n"));
        } else if (!format.isEmpty()) {
            shown.forEach(container -> console.print(Template.fill(format, row(container)) + "\n"));
        } else {
            console.print(table(shown));
        }
        return 0;
    }

    private boolean isWantedByStatus() {
        return filters.stream().anyMatch(filter -> filter.startsWith("status="));
    }

    private boolean isWanted(Container container) {
        return filters.stream().allMatch(filter -> {
            String value = filter.substring(filter.indexOf('=') + 1);
            return switch (filter.replaceAll("=.*", "")) {
                case "name" -> container.name().contains(value);
                case "status" -> container.state().status().word().equals(value);
                case "id" -> container.id().startsWith(value);
                default -> false;
            };
        });
    }

    private String table(List<Container> shown) {
        List<String> titles = List.of("CONTAINER ID", "IMAGE", "COMMAND", "CREATED", "STATUS", "PORTS", "NAMES");
        List<List<String>> rows = new ArrayList<>();
        shown.forEach(container -> {
            Map<String, Object> row = row(container);
            rows.add(List.of("ID", "Image", "Command", "RunningFor", "Status", "Ports", "Names").stream()
                    .map(column -> String.valueOf(row.get(column)))
                    .toList());
        });
        return new DockerTable(titles, rows).text();
    }

    private Map<String, Object> row(Container container) {
        return Map.of(
                "ID", id(container),
                "Image", container.config().image().reference(),
                "Command", "\"" + command(container) + "\"",
                "RunningFor", between(container.config().created(), Instant.now()) + " ago",
                "Status", status(container.state()),
                "State", container.state().status().word(),
                "Ports", ports(container.wiring()),
                "Names", container.name());
    }

    private String id(Container container) {
        return whole ? container.id() : container.config().brief();
    }

    private String command(Container container) {
        String words = String.join(" ", container.config().execution().words());
        boolean fits = whole || words.length() <= COMMAND_WIDTH - 2;
        return fits ? words : words.substring(0, COMMAND_WIDTH - 3) + "…";
    }

    private static String status(State state) {
        Instant now = Instant.now();
        return switch (state.status()) {
            case CREATED -> "Created";
            case RUNNING -> "Up " + between(state.started(), now);
            case PAUSED -> "Up " + between(state.started(), now) + " (Paused)";
            case EXITED -> "Exited (" + state.exitCode() + ") " + between(state.finished(), now) + " ago";
        };
    }

    private static String ports(Wiring wiring) {
        return wiring.published().stream()
                .map(port -> port.address().isEmpty()
                        ? "0.0.0.0:" + port.hostPort() + "->" + port.inside() + ", :::" + port.hostPort() + "->"
                                + port.inside()
                        : port.address() + ":" + port.hostPort() + "->" + port.inside())
                .collect(Collectors.joining(", "));
    }

    private static String between(Instant from, Instant to) {
        return HumanDuration.of(Duration.between(from, to));
    }
}
