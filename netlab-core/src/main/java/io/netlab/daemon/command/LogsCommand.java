package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.daemon.Daemon;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker logs}: what the container's outputs said, in one. */
@Command(description = "Print what a container has said.")
final class LogsCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until it ends.")
    private boolean follow;

    @Option(
            names = {"-n", "--tail"},
            paramLabel = "NUMBER",
            description = "Only the last lines.")
    private String tail = "all";

    @Parameters(index = "0", paramLabel = "CONTAINER")
    private String name = "";

    LogsCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        Container container = daemon.find(name);
        String from = tail.equals("all") ? "+1" : tail;
        if (!container.log().toFile().exists()) {
            return 0;
        }
        String log = container.log().toString();
        long pid = container.state().pid();
        return console.run(
                follow && pid != 0
                        ? List.of("tail", "-n", from, "-f", "--pid=" + pid, log)
                        : List.of("tail", "-n", from, log));
    }
}
