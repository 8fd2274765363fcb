package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker unpause}. */
@Command(description = "Let frozen containers go on.")
final class UnpauseCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    UnpauseCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Each.of(daemon, console, containers, container -> daemon.unpause(container));
    }
}
