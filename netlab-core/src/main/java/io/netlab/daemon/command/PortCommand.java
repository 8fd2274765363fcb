package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.container.Refusal;
import io.netlab.container.Wiring;
import io.netlab.daemon.Daemon;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker port}. */
@Command(description = "List the published ports of a container.")
final class PortCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Parameters(index = "0", paramLabel = "CONTAINER")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PORT[/PROTOCOL]")
    private String port = "";

    PortCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        Container container = daemon.find(name);
        if (port.isEmpty()) {
            container
                    .wiring()
                    .published()
                    .forEach(one -> places(one).forEach(place -> console.print(one.inside() + " -> " + place + "\n")));
            return 0;
        }
        String wanted = port.contains("/") ? port : port + "/tcp";
        List<String> places = container.wiring().published().stream()
                .filter(one -> one.inside().equals(wanted))
                .flatMap(one -> places(one).stream())
                .toList();
        if (places.isEmpty()) {
            throw Refusal.ofEngine("No public port '" + wanted + "' published for " + name);
        }
        places.forEach(place -> console.print(place + "\n"));
        return 0;
    }

    private static List<String> places(Wiring.Publishing port) {
        return port.address().isEmpty()
                ? List.of("0.0.0.0:" + port.hostPort(), ":::" + port.hostPort())
                : List.of(port.address() + ":" + port.hostPort());
    }
}
