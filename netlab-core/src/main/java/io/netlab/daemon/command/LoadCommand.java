package io.netlab.daemon.command;

import io.netlab.image.Image;
import io.netlab.image.ImageName;
import io.netlab.image.ImageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docker load}. */
@Command(description = "Takes images from an archive of docker save, or from an OCI image layout.")
final class LoadCommand implements Callable<Integer> {
    @Option(
            names = {"-i", "--input"},
            paramLabel = "FILE",
            description = "The archive, compressed or not; or a directory that is an OCI layout.")
    private String input = "-";

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing of how it was unpacked.")
    private boolean quiet;

    @Option(
            names = "--name",
            paramLabel = "NAME[:TAG]",
            description = "A name for the image of an archive that has none.")
    private String name = "";

    private final ImageStore store;
    private final ArchiveFiles files;
    private final Console console;

    LoadCommand(ImageStore store, ArchiveFiles files, Console console) {
        this.store = store;
        this.files = files;
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Image image : load()) {
            Image named = image.names().isEmpty() && !name.isEmpty() ? named(image) : image;
            for (ImageName each : named.names()) {
                console.print("Loaded image: " + each + "\n");
            }
            if (named.names().isEmpty()) {
                console.print("Loaded image ID: " + named.id() + "\n");
            }
        }
        List<String> notes = store.notes();
        if (!quiet) {
            notes.forEach(note -> console.complain(note + "\n"));
        }
        return 0;
    }

    private Image named(Image image) {
        store.tag(image, ImageName.parse(name));
        return store.find(name);
    }

    private List<Image> load() {
        if (!input.equals("-") && Files.isDirectory(Path.of(input))) {
            return store.load(Path.of(input));
        }
        try (InputStream archive = files.read(input)) {
            return store.load(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
