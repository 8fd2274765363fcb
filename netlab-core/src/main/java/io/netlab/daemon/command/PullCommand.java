package io.netlab.daemon.command;

import io.netlab.image.Image;
import io.netlab.image.ImageStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker pull}: a lab has no way to a registry, so it finds what is there, or says how it gets there. */
@Command(description = "Finds an image of this machine; others are fetched by netlab pull, outside of the lab.")
final class PullCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME[:TAG]")
    private String reference = "";

    private final ImageStore store;
    private final Console console;

    PullCommand(ImageStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    @Override
    public Integer call() {
        Image image = store.find(reference);
        console.print("Image is here already, and up to date as far as this lab can see: " + image.id() + "\n");
        return 0;
    }
}
