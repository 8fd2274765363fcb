package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker wait}. */
@Command(description = "Wait for containers to end, and print their exit codes.")
final class WaitCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    WaitCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        containers.forEach(name -> console.print(daemon.await(daemon.find(name)) + "\n"));
        return 0;
    }
}
