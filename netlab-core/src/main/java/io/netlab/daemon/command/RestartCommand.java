package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker restart}. */
@Command(description = "Stop containers and start them again.")
final class RestartCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-t", "--time"},
            paramLabel = "SECONDS",
            description = "How long to wait before it is killed.")
    private int seconds = 10;

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    RestartCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Each.of(daemon, console, containers, container -> {
            daemon.stop(container, Duration.ofSeconds(seconds));
            daemon.start(container);
        });
    }
}
