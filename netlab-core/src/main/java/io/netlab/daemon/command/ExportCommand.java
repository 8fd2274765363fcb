package io.netlab.daemon.command;

import io.netlab.error.NetlabException;
import io.netlab.image.ImageStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker export}. */
@Command(description = "Writes all files of a container as a tar archive.")
final class ExportCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    private String output = "";

    @Parameters(paramLabel = "CONTAINER")
    private String container = "";

    private final ImageStore store;
    private final ImageUsers users;
    private final ArchiveFiles files;

    ExportCommand(ImageStore store, ImageUsers users, ArchiveFiles files) {
        this.store = store;
        this.users = users;
        this.files = files;
    }

    @Override
    public Integer call() {
        Path root = users.container(container).root();
        try (OutputStream archive = files.write(output)) {
            store.export(root, archive);
            return 0;
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.REFUSED, "write " + output + ": " + e.getMessage(), e);
        }
    }
}
