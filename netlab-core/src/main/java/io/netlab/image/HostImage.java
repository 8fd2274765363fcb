package io.netlab.image;

import io.netlab.image.tar.ByteText;
import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The image {@code host}: the machine's own programs and settings. Its layer has only what they are mounted upon. */
record HostImage(Path root) implements BuiltIn.Recipe {
    private static final List<String> EMPTY = List.of(
            "dev", "etc", "home", "mnt", "opt", "proc", "run", "srv", "sys", "usr", "var", "var/lib", "var/log");

    @Override
    public ImageName name() {
        return new ImageName("host", ImageName.LATEST);
    }

    @Override
    public ImageConfig config() {
        List<String> trees = BuiltIn.trees()
                .filter(tree -> Files.isDirectory(place(tree), LinkOption.NOFOLLOW_LINKS))
                .toList();
        return new ImageConfig(
                List.of(BuiltIn.PATH),
                List.of(),
                List.of(Files.exists(place("/usr/bin/bash")) ? "bash" : "sh"),
                "",
                "",
                Set.of(),
                Set.of(),
                Map.of(Catalogue.TREES, String.join(" ", trees)),
                Optional.empty());
    }

    private Path place(String path) {
        return root.resolve(path.substring(1));
    }

    @Override
    public Instant created() {
        return Disk.attempt(
                "look at /usr", () -> Files.getLastModifiedTime(place("/usr")).toInstant());
    }

    @Override
    public String createdBy() {
        return "this machine's own directories, overlaid";
    }

    @Override
    public void write(OutputStream archive) throws IOException {
        TarWriter tar = new TarWriter(archive);
        for (String directory : EMPTY) {
            tar.begin(TarEntry.of(Kind.DIRECTORY, directory + "/", 0755));
        }
        tar.begin(TarEntry.of(Kind.DIRECTORY, "root/", 0700));
        tar.begin(TarEntry.of(Kind.DIRECTORY, "tmp/", 01777));
        tar.begin(TarEntry.of(Kind.DIRECTORY, "var/tmp/", 01777));
        for (String path : BuiltIn.trees().toList()) {
            if (Files.isSymbolicLink(place(path))) {
                String target = Files.readSymbolicLink(place(path)).toString();
                tar.begin(TarEntry.of(Kind.SYMBOLIC_LINK, path.substring(1), 0777)
                        .withTarget(ByteText.ofLetters(target)));
            } else if (Files.isDirectory(place(path)) && !EMPTY.contains(path.substring(1))) {
                tar.begin(TarEntry.of(Kind.DIRECTORY, path.substring(1) + "/", 0755));
            }
        }
        tar.end();
    }
}
