package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code docker create}. */
@Command(description = "Create a container of an image; docker start runs it.")
final class CreateCommand implements Callable<Integer>, TakesCommand {
    private final Daemon daemon;
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Parameters(index = "0", paramLabel = "IMAGE")
    private String image = "";

    @Parameters(index = "1..*", paramLabel = "COMMAND")
    private List<String> words = new ArrayList<>();

    CreateCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(RunCommand.created(daemon, console, options, image, words).id() + "\n");
        return 0;
    }
}
