package io.netlab.daemon.command;

import io.netlab.image.Image;
import io.netlab.image.ImageStore;
import io.netlab.image.ImageTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker images}. */
@Command(description = "Lists images.")
final class ImagesCommand implements Callable<Integer> {
    @Option(
            names = {"-q", "--quiet"},
            description = "Only ids.")
    private boolean onlyIds;

    @Option(
            names = {"-a", "--all"},
            description = "All images; here, these are the same.")
    private boolean unusedAll;

    @Option(names = "--no-trunc", description = "Whole ids.")
    private boolean isWhole;

    @Parameters(arity = "0..1", paramLabel = "REPOSITORY[:TAG]", description = "Only these.")
    private String pattern = "";

    private final ImageStore store;
    private final Console console;

    ImagesCommand(ImageStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Image> images = store.all();
        console.print(
                onlyIds
                        ? ImageTable.ids(images, pattern, isWhole)
                        : ImageTable.images(images, pattern, isWhole, Instant.now()));
        return 0;
    }
}
