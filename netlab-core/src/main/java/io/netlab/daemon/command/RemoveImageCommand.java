package io.netlab.daemon.command;

import io.netlab.error.NetlabException;
import io.netlab.image.ImageStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker rmi}. */
@Command(description = "Removes images: a name of one, and with the last name the image.")
final class RemoveImageCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--force"},
            description = "Also an image with names in several repositories.")
    private boolean force;

    @Parameters(arity = "1..*", paramLabel = "IMAGE")
    private List<String> references = List.of();

    private final ImageStore store;
    private final ImageUsers users;
    private final Console console;

    RemoveImageCommand(ImageStore store, ImageUsers users, Console console) {
        this.store = store;
        this.users = users;
        this.console = console;
    }

    @Override
    public Integer call() {
        for (String reference : references) {
            List<String> using = users.of(store.find(reference));
            if (!using.isEmpty()) {
                throw new NetlabException(
                        NetlabException.Kind.INPUT,
                        "remove " + reference + ": it is the image of the containers " + String.join(", ", using)
                                + "; remove these first");
            }
            store.remove(reference, force).forEach(removal -> console.print(removal + "\n"));
        }
        return 0;
    }
}
