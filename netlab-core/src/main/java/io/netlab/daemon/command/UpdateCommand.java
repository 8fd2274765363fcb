package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code docker update}. */
@Command(description = "Change what containers may use.")
final class UpdateCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    UpdateCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Each.of(
                daemon, console, containers, container -> daemon.limit(container, limits.over(container.limits())));
    }
}
