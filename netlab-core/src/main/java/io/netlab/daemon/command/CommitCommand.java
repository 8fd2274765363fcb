package io.netlab.daemon.command;

import io.netlab.daemon.command.ImageUsers.WrittenContainer;
import io.netlab.image.ConfigChange;
import io.netlab.image.Image;
import io.netlab.image.ImageConfig;
import io.netlab.image.ImageName;
import io.netlab.image.ImageStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker commit}. */
@Command(description = "Makes an image of a container: its image, and what it wrote as one layer more.")
final class CommitCommand implements Callable<Integer> {
    @Option(
            names = {"-c", "--change"},
            paramLabel = "INSTRUCTION",
            description = "CMD, ENTRYPOINT, ENV, EXPOSE, LABEL, USER, VOLUME, WORKDIR or STOPSIGNAL, as in a Dockerfile.")
    private List<String> changes = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT")
    private String message = "";

    @Parameters(index = "0", paramLabel = "CONTAINER")
    private String container = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME[:TAG]")
    private String name = "";

    private final ImageStore store;
    private final ImageUsers users;
    private final Console console;

    CommitCommand(ImageStore store, ImageUsers users, Console console) {
        this.store = store;
        this.users = users;
        this.console = console;
    }

    @Override
    public Integer call() {
        WrittenContainer written = users.container(container);
        ImageConfig config = written.config();
        for (String change : changes) {
            config = ConfigChange.apply(config, change);
        }
        Image image = store.commit(written.image(), written.upper(), config, message);
        if (!name.isEmpty()) {
            store.tag(image, ImageName.parse(name));
        }
        console.print(image.id() + "\n");
        return 0;
    }
}
