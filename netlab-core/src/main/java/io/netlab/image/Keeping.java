package io.netlab.image;

import io.netlab.image.Members.Member;
import io.netlab.image.layer.Compression;
import io.netlab.image.tar.BadArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts images into a store: the layers first, then what names them, and the name last of all. */
final class Keeping {
    private final StoreDirectory store;
    private final Catalogue catalogue;
    private final Layers layers;

    Keeping(StoreDirectory store, Catalogue catalogue, Layers layers) {
        this.store = store;
        this.catalogue = catalogue;
        this.layers = layers;
    }

    /**
     * Keeps an image. One that is there already, perhaps compressed in another way, gets the names.
     *
     * @param made the archives of its uppermost layers
     * @param below the layers below them, which are kept already
     */
    Descriptor keep(
            Member file,
            ConfigFile config,
            List<Member> made,
            List<Descriptor> below,
            List<ImageName> names,
            Workspace workspace)
            throws IOException {
        Optional<Descriptor> known = catalogue.descriptor(new ImageId(file.digest()));
        if (known.isPresent()) {
            name(known.get(), names);
            return known.get();
        }
        if (config.layers().size() != below.size() + made.size()) {
            throw new BadArchiveException("its configuration names "
                    + config.layers().size() + " layers, its manifest " + (below.size() + made.size()));
        }
        for (int at = 0; at < made.size(); at++) {
            layers.ensure(config.layers().get(below.size() + at), made.get(at), workspace);
        }
        List<Descriptor> all = new ArrayList<>(below);
        for (Member archive : made) {
            all.add(blob(archive, Descriptor.LAYER + suffix(archive.file()), workspace));
        }
        byte[] manifest = new Manifest(blob(file, Descriptor.CONFIG, workspace), all).bytes();
        Descriptor kept = new Descriptor(Descriptor.MANIFEST, Digest.of(manifest), manifest.length);
        store.keepBlob(kept.digest(), Files.write(workspace.at("manifest"), manifest));
        name(kept, names);
        return kept;
    }

    private static String suffix(Path archive) throws IOException {
        return switch (Compression.of(archive)) {
            case GZIP -> "+gzip";
            case ZSTD -> "+zstd";
            case NONE, BZIP2, XZ -> "";
        };
    }

    /** The same content may be several layers of an image, and in several images: its second copy is not needed. */
    private Descriptor blob(Member content, String type, Workspace workspace) throws IOException {
        Descriptor descriptor = new Descriptor(type, content.digest(), content.size());
        if (store.hasBlob(content.digest())) {
            return descriptor;
        }
        Path ours = content.file();
        if (!content.isOurs()) {
            ours = Files.copy(
                    content.file(), workspace.at("copy-" + content.digest().hex()));
            checkUnchanged(ours, content);
        }
        store.keepBlob(content.digest(), ours);
        return descriptor;
    }

    private static void checkUnchanged(Path copy, Member content) throws IOException {
        if (!DirectoryMembers.member(copy).digest().equals(content.digest())) {
            throw new BadArchiveException(content.file() + " was changed while it was read");
        }
    }

    /** Names an image that is kept, or whose parts another store has. */
    void name(Descriptor manifest, List<ImageName> names) throws IOException {
        StoreLock.alone(store.lock()).during(() -> {
            ImageIndex.read(store.index()).with(manifest, names).write(store.index());
            return manifest;
        });
    }
}
