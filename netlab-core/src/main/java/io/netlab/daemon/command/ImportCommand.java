package io.netlab.daemon.command;

import io.netlab.error.NetlabException;
import io.netlab.image.ConfigChange;
import io.netlab.image.Image;
import io.netlab.image.ImageConfig;
import io.netlab.image.ImageName;
import io.netlab.image.ImageStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker import}. */
@Command(description = "Makes an image of one layer of a tar archive, such as docker export writes.")
final class ImportCommand implements Callable<Integer> {
    @Option(
            names = {"-c", "--change"},
            paramLabel = "INSTRUCTION",
            description = "CMD, ENTRYPOINT, ENV, EXPOSE, LABEL, USER, VOLUME, WORKDIR or STOPSIGNAL, as in a Dockerfile.")
    private List<String> changes = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT")
    private String message = "";

    @Parameters(index = "0", paramLabel = "FILE|-")
    private String file = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME[:TAG]")
    private String name = "";

    private final ImageStore store;
    private final ArchiveFiles files;
    private final Console console;

    ImportCommand(ImageStore store, ArchiveFiles files, Console console) {
        this.store = store;
        this.files = files;
        this.console = console;
    }

    @Override
    public Integer call() {
        ImageConfig config = ImageConfig.EMPTY;
        for (String change : changes) {
            config = ConfigChange.apply(config, change);
        }
        try (InputStream archive = files.read(file)) {
            Image image = store.importTar(archive, config, message.isEmpty() ? "Imported from " + file : message);
            if (!name.isEmpty()) {
                store.tag(image, ImageName.parse(name));
            }
            console.print(image.id() + "\n");
            store.notes().forEach(note -> console.complain(note + "\n"));
            return 0;
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.REFUSED, "read " + file + ": " + e.getMessage(), e);
        }
    }
}
