package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker top}: {@code ps} of the machine, for the processes of a container. */
@Command(description = "Show the processes of a container.")
final class TopCommand implements Callable<Integer>, TakesCommand {
    private final Daemon daemon;
    private final Console console;

    @Parameters(index = "0", paramLabel = "CONTAINER")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "OPTIONS", description = "Options of ps(1).")
    private List<String> options = new ArrayList<>();

    TopCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        String ids = daemon.processes(daemon.find(name)).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        List<String> words = new ArrayList<>(List.of("ps"));
        words.addAll(options.isEmpty() ? List.of("-f") : options);
        words.addAll(List.of("-p", ids));
        return console.run(words);
    }
}
