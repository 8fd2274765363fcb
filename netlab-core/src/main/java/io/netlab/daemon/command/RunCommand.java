package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.daemon.Daemon;
import io.netlab.image.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker run}: creates a container and starts it. */
@Command(description = "Create a container of an image, and run a command in it.")
final class RunCommand implements Callable<Integer>, TakesCommand {
    private final Daemon daemon;
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = {"-d", "--detach"},
            description = "Run in the background, and print the container's id.")
    private boolean detached;

    @Parameters(index = "0", paramLabel = "IMAGE")
    private String image = "";

    @Parameters(index = "1..*", paramLabel = "COMMAND")
    private List<String> words = new ArrayList<>();

    RunCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (options.needsTerminal() && !detached && !console.isTerminal()) {
            console.complain("the input device is not a TTY\n");
            return 1;
        }
        Container container = created(daemon, console, options, image, words);
        if (!detached) {
            return daemon.runAttached(container, console::run);
        }
        daemon.start(container);
        console.print(container.id() + "\n");
        return 0;
    }

    /** A new container, with a warning for each limit that this lab cannot hold. */
    static Container created(Daemon daemon, Console console, RunOptions options, String reference, List<String> words) {
        Image image = daemon.images().find(reference);
        Container container = daemon.create(options.config(daemon, image, reference, words), options.name);
        daemon.lacking(container.config().limits()).forEach(lack -> console.complain("WARNING: " + lack + "\n"));
        return container;
    }
}
