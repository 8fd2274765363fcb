package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker rename}. */
@Command(description = "Give a container another name.")
final class RenameCommand implements Callable<Integer> {
    private final Daemon daemon;

    @Parameters(index = "0", paramLabel = "CONTAINER")
    private String container = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    RenameCommand(Daemon daemon) {
        this.daemon = daemon;
    }

    @Override
    public Integer call() {
        daemon.rename(daemon.find(container), name);
        return 0;
    }
}
