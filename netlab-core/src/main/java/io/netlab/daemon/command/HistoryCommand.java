package io.netlab.daemon.command;

import io.netlab.image.Image;
import io.netlab.image.ImageStore;
import io.netlab.image.ImageTable;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker history}. */
@Command(description = "Shows the steps in which an image was made, the newest first.")
final class HistoryCommand implements Callable<Integer> {
    @Option(names = "--no-trunc", description = "Whole ids and instructions.")
    private boolean isWhole;

    @Option(
            names = {"-H", "--human"},
            arity = "0..1",
            fallbackValue = "true",
            description = "Sizes with units, times as long ago; -H=false for bytes and dates.")
    private boolean isHuman = true;

    @Parameters(paramLabel = "IMAGE")
    private String reference = "";

    private final ImageStore store;
    private final Console console;

    HistoryCommand(ImageStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    @Override
    public Integer call() {
        Image image = store.find(reference);
        console.print(ImageTable.history(image, store.history(image), isWhole, isHuman, Instant.now()));
        return 0;
    }
}
