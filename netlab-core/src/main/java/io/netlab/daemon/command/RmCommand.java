package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker rm}. */
@Command(description = "Take containers away.")
final class RmCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-f", "--force"},
            description = "End those that run.")
    private boolean force;

    @Option(
            names = {"-v", "--volumes"},
            description = "Take their unnamed volumes away, too.")
    private boolean volumes;

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    RmCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Each.of(daemon, console, containers, container -> daemon.remove(container, force, volumes));
    }
}
