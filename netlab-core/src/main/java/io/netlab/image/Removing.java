package io.netlab.image;

import io.netlab.error.NetlabException;
import io.netlab.image.ImageStore.Removal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes names away from an image, and the image with its layers when it is needed no more. */
final class Removing {
    private final StoreDirectory store;
    private final Catalogue catalogue;
    private final Image image;

    Removing(StoreDirectory store, Catalogue catalogue, Image image) {
        this.store = store;
        this.catalogue = catalogue;
        this.image = image;
    }

    List<Removal> remove(String reference, boolean force) throws IOException {
        store.ready();
        List<Removal> done = StoreLock.alone(store.lock()).during(() -> removeLocked(reference, force));
        store.empty();
        return done;
    }

    private List<Removal> removeLocked(String reference, boolean force) throws IOException {
        ImageIndex index = ImageIndex.read(store.index());
        Descriptor manifest = catalogue.descriptor(image);
        if (!index.manifests().containsKey(manifest.digest())) {
            throw refusal(reference, "it is in the store outside of this lab: remove it there, by netlab image rm " + reference);
        }
        List<ImageName> names = index.namesOf(manifest.digest());
        List<ImageName> going = going(reference, names, force);
        List<Removal> done = new ArrayList<>();
        for (ImageName name : going) {
            index = index.without(name);
            done.add(new Removal("Untagged", name.toString()));
        }
        if (going.size() == names.size()) {
            done.addAll(delete(index.without(manifest.digest()), manifest));
        } else {
            index.write(store.index());
        }
        return done;
    }

    /** The name that was said; by an id all names are meant. */
    private List<ImageName> going(String reference, List<ImageName> names, boolean force) {
        List<ImageName> said = names.stream()
                .filter(name -> ImageReference.isNameOf(reference, name))
                .toList();
        if (said.isEmpty()) {
            checkOneRepository(reference, names, force);
        }
        return said.isEmpty() ? names : said;
    }

    private void checkOneRepository(String reference, List<ImageName> names, boolean force) {
        if (!force && names.stream().map(ImageName::repository).distinct().count() > 1) {
            throw refusal(reference, "it has names in several repositories (" + names + "); -f removes them all");
        }
    }

    private static NetlabException refusal(String reference, String why) {
        return new NetlabException(NetlabException.Kind.INPUT, "remove " + reference + ": " + why);
    }

    private List<Removal> delete(ImageIndex left, Descriptor manifest) throws IOException {
        if (!store.hasBlob(manifest.digest())) {
            left.write(store.index()); // it was only named here; another store has it
            return List.of();
        }
        Parts gone = parts(manifest);
        Parts needed = new Parts(new HashSet<>(), new HashSet<>());
        for (Descriptor other : left.manifests().values()) {
            needed.add(parts(other));
        }
        List<Removal> done =
                new ArrayList<>(List.of(new Removal("Deleted", image.id().toString())));
        chains(gone.layers, needed.layers).forEach(chain -> done.add(new Removal("Deleted", chain.toString())));
        left.write(store.index());
        for (Digest layer : gone.layers) {
            if (!needed.layers.contains(layer)) {
                store.dropLayer(layer);
            }
        }
        for (Digest blob : gone.blobs) {
            if (!needed.blobs.contains(blob)) {
                Files.deleteIfExists(store.blob(blob));
            }
        }
        return done;
    }

    /** The ids by which Docker speaks of layers upon each other (OCI specification, config.md, "Layer ChainID"). */
    private static List<Digest> chains(Set<Digest> layers, Set<Digest> needed) {
        List<Digest> chains = new ArrayList<>();
        String below = "";
        for (Digest layer : layers) {
            Digest chain =
                    below.isEmpty() ? layer : Digest.of((below + " " + layer).getBytes(StandardCharsets.US_ASCII));
            below = chain.toString();
            if (!needed.contains(layer)) {
                chains.add(0, chain);
            }
        }
        return chains;
    }

    /** What an image consists of: the digests of its files in the store, and of its unpacked layers. */
    private record Parts(Set<Digest> blobs, Set<Digest> layers) {
        void add(Parts other) {
            blobs.addAll(other.blobs);
            layers.addAll(other.layers);
        }
    }

    private Parts parts(Descriptor descriptor) {
        Image of = catalogue.image(descriptor.digest());
        Manifest manifest = catalogue.manifest(of);
        Set<Digest> blobs =
                new HashSet<>(Set.of(descriptor.digest(), manifest.config().digest()));
        manifest.layers().forEach(layer -> blobs.add(layer.digest()));
        return new Parts(blobs, new LinkedHashSet<>(catalogue.config(of).layers()));
    }
}
