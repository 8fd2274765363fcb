package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker pause}. */
@Command(description = "Freeze all processes of containers.")
final class PauseCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    PauseCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Each.of(daemon, console, containers, container -> daemon.pause(container));
    }
}
