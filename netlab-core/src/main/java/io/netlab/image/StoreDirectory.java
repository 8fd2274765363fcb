package io.netlab.image;

import io.netlab.image.layer.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory with images: an OCI image layout, which other tools can read ({@code image-layout.md} of the
 * specification), with three directories more. {@code layers} has each layer unpacked, {@code incoming} what is not whole
 * yet, and {@code leaving} what was removed while a lab may still use it.
 *
 * <p>Whatever has its place is whole: it is made in {@code incoming}, and moved in one rename(2).
 */
record StoreDirectory(Path path) {
    private static final String LAYOUT = "{\"imageLayoutVersion\": \"1.0.0\"}\n";

    /** Makes the directories that are missing. */
    StoreDirectory ready() throws IOException {
        for (Path directory : List.of(blobs(), layers(), incoming(), leaving())) {
            Files.createDirectories(directory);
        }
        if (!Files.exists(path.resolve("oci-layout"))) {
            Files.writeString(path.resolve("oci-layout"), LAYOUT);
        }
        return this;
    }

    private Path blobs() {
        return path.resolve("blobs/sha256");
    }

    private Path layers() {
        return path.resolve("layers");
    }

    Path incoming() {
        return path.resolve("incoming");
    }

    private Path leaving() {
        return path.resolve("leaving");
    }

    Path index() {
        return path.resolve("index.json");
    }

    /** Held while names change, and while something is begun or swept away. */
    Path lock() {
        return path.resolve("lock");
    }

    /** Held, shared with others, by the launcher for as long as a lab lives that sees this store. */
    Path use() {
        return path.resolve("use");
    }

    Path blob(Digest digest) {
        return blobs().resolve(digest.hex());
    }

    /** The directory of a layer: {@code fs} is its tree, {@code facts} what is known of it. */
    Path layer(Digest diffId) {
        return layers().resolve(diffId.hex());
    }

    boolean hasBlob(Digest digest) {
        return Files.isRegularFile(blob(digest));
    }

    boolean hasLayer(Digest diffId) {
        return Files.isDirectory(layer(diffId));
    }

    /** Gives content its place. That it is there already is as good: it has the same digest. */
    void keepBlob(Digest digest, Path content) throws IOException {
        Files.move(content, blob(digest), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives an unpacked layer its place; false when somebody else was quicker. */
    boolean keepLayer(Digest diffId, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, layer(diffId), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException refused) {
            if (hasLayer(diffId)) {
                return false;
            }
            throw refused;
        }
    }

    /** Takes a layer away; what labs that live may see is removed for good when there are none. */
    void dropLayer(Digest diffId) throws IOException {
        if (hasLayer(diffId)) {
            Path place = Files.createTempDirectory(leaving(), "layer");
            Files.move(layer(diffId), place.resolve("layer"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes for good what was taken away, when no lab lives. */
    boolean empty() throws IOException {
        Optional<StoreLock> alone = StoreLock.ifFree(use());
        return alone.isPresent() && alone.get().during(() -> {
            try (Stream<Path> leaving = Files.list(leaving())) {
                leaving.forEach(FileTree::remove);
                return true;
            }
        });
    }
}
