package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker start}. */
@Command(description = "Start containers that were created, or have ended.")
final class StartCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-a", "--attach", "-i", "--interactive"},
            description = "Stay beside it until it ends.")
    private boolean attached;

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    StartCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!attached) {
            return Each.of(daemon, console, containers, daemon::start);
        }
        Container container = daemon.find(containers.get(0));
        return daemon.runAttached(container, console::run);
    }
}
