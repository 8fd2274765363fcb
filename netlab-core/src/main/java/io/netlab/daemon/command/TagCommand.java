package io.netlab.daemon.command;

import io.netlab.image.ImageName;
import io.netlab.image.ImageStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker tag}. */
@Command(description = "Gives an image one name more.")
final class TagCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IMAGE")
    private String reference = "";

    @Parameters(index = "1", paramLabel = "NAME[:TAG]")
    private String name = "";

    private final ImageStore store;

    TagCommand(ImageStore store) {
        this.store = store;
    }

    @Override
    public Integer call() {
        store.tag(store.find(reference), ImageName.parse(name));
        return 0;
    }
}
