package io.netlab.daemon.command;

import io.netlab.error.NetlabException;
import io.netlab.image.ImageStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker save}. */
@Command(description = "Writes images into an archive that Docker, Podman and skopeo read.")
final class SaveCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    private String output = "";

    @Parameters(arity = "1..*", paramLabel = "IMAGE")
    private List<String> references = List.of();

    private final ImageStore store;
    private final ArchiveFiles files;

    SaveCommand(ImageStore store, ArchiveFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public Integer call() {
        references.forEach(store::find); // before there is a file
        try (OutputStream archive = files.write(output)) {
            store.save(references, archive);
            return 0;
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.REFUSED, "write " + output + ": " + e.getMessage(), e);
        }
    }
}
