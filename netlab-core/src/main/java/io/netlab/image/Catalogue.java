package io.netlab.image;

import io.netlab.error.NetlabException;
import io.netlab.error.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What some stores have: their indexes read together. A name in the first store hides the same name in the others. */
final class Catalogue {
    /** The label of an image that has directories of the machine overlaid; their paths, separated by blanks. */
    static final String TREES = "io.netlab.trees";

    private final List<StoreDirectory> stores;
    private final Layers layers;
    private final Map<Digest, Manifest> read = new ConcurrentHashMap<>();

    Catalogue(List<StoreDirectory> stores, Layers layers) {
        this.stores = List.copyOf(stores);
        this.layers = layers;
    }

    private ImageIndex index(StoreDirectory store) {
        return Disk.attempt("read " + store.index(), () -> ImageIndex.read(store.index()));
    }

    private Map<ImageName, Digest> names() {
        Map<ImageName, Digest> names = new TreeMap<>();
        stores.forEach(store -> index(store).names().forEach(names::putIfAbsent));
        return names;
    }

    private Map<Digest, Descriptor> manifests() {
        Map<Digest, Descriptor> manifests = new LinkedHashMap<>();
        stores.forEach(store -> index(store).manifests().forEach(manifests::putIfAbsent));
        return manifests;
    }

    /** The image of a name, a digest or an id; nothing when there is none. Throws when it could be several. */
    Optional<Image> find(String reference) {
        Optional<Digest> named = ImageReference.name(reference).map(names()::get);
        Optional<Digest> digest = ImageReference.digest(reference).filter(manifests()::containsKey);
        return named.or(() -> digest).map(this::image).or(() -> byId(reference));
    }

    private Optional<Image> byId(String reference) {
        List<Image> found = all().stream()
                .filter(image -> ImageReference.isId(reference, image.id()))
                .toList();
        if (found.size() > 1) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT, "the ids of " + found.size() + " images begin with " + reference);
        }
        return found.stream().findFirst();
    }

    /** Says that there is no such image, and how it can be had. */
    NetlabException missing(String reference, List<ImageName> others) {
        Set<String> known = new TreeSet<>();
        names().keySet().forEach(name -> known.add(familiar(name)));
        others.forEach(name -> known.add(familiar(name)));
        String near = Spelling.suggest(reference, known);
        return new NetlabException(
                NetlabException.Kind.INPUT,
                "there is no image \"" + reference + "\"" + (near.isEmpty() ? "" : "; " + near)
                        + "; there are: " + (known.isEmpty() ? "none" : String.join(", ", known))
                        + ". A lab has no way out: \"netlab pull " + reference + "\", outside of it, fetches an image, "
                        + "and \"docker load -i FILE\" takes one from an archive");
    }

    private static String familiar(ImageName name) {
        return name.tag().equals(ImageName.LATEST) ? name.repository() : name.toString();
    }

    /** All images, the newest first. */
    List<Image> all() {
        List<Image> all = new ArrayList<>();
        Set<ImageId> seen = new HashSet<>();
        for (Digest manifest : manifests().keySet()) {
            Image image = image(manifest);
            if (seen.add(image.id())) {
                all.add(image);
            }
        }
        all.sort(Comparator.comparing(Image::created)
                .reversed()
                .thenComparing(image -> image.id().toString()));
        return all;
    }

    Image image(Digest manifest) {
        ImageId id = new ImageId(read(manifest).config().digest());
        ConfigFile file = config(id.digest());
        List<Path> trees = new ArrayList<>();
        long size = 0;
        for (Digest layer : file.layers()) {
            trees.add(layers.find(layer)
                    .orElseThrow(() -> new NetlabException(
                            NetlabException.Kind.REFUSED, "layer " + layer + " is missing in the store of images")));
            size += layers.size(layer);
        }
        return new Image(id, namesOf(id), file.config(), trees, overlaid(file.config()), file.created(), size);
    }

    private List<ImageName> namesOf(ImageId id) {
        List<ImageName> names = new ArrayList<>();
        names().forEach((name, manifest) -> {
            if (read(manifest).config().digest().equals(id.digest())) {
                names.add(name);
            }
        });
        return names;
    }

    private static Map<String, Path> overlaid(ImageConfig config) {
        Map<String, Path> trees = new TreeMap<>();
        for (String tree : config.labels().getOrDefault(TREES, "").split(" ", -1)) {
            if (BuiltIn.isTree(tree)) {
                trees.put(tree, Path.of(tree));
            }
        }
        return trees;
    }

    /** The manifest of an image. */
    Descriptor descriptor(Image image) {
        return descriptor(image.id()).orElseThrow(() -> missing(image.id().toString(), List.of()));
    }

    /** The manifest of the image that has this id, if there is one. */
    Optional<Descriptor> descriptor(ImageId id) {
        return manifests().values().stream()
                .filter(manifest -> read(manifest.digest()).config().digest().equals(id.digest()))
                .findFirst();
    }

    Manifest manifest(Image image) {
        return read(descriptor(image).digest());
    }

    private Manifest read(Digest manifest) {
        return read.computeIfAbsent(manifest, digest -> Manifest.read("manifest " + digest, text(digest)));
    }

    ConfigFile config(Image image) {
        return config(image.id().digest());
    }

    private ConfigFile config(Digest digest) {
        return ConfigFile.read("configuration " + digest, text(digest));
    }

    private byte[] text(Digest digest) {
        return Disk.attempt("read " + digest, () -> Files.readAllBytes(blob(digest)));
    }

    /** The file that has the content. */
    Path blob(Digest digest) {
        return stores.stream()
                .filter(store -> store.hasBlob(digest))
                .map(store -> store.blob(digest))
                .findFirst()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.REFUSED, digest + " is missing in the store of images"));
    }

    /** The steps of an image's making, the newest first. */
    List<HistoryEntry> history(Image image) {
        ConfigFile file = config(image);
        List<HistoryEntry> entries = new ArrayList<>();
        int layer = 0;
        for (ConfigFile.Step step : file.history()) {
            boolean hasLayer = !step.isEmptyLayer() && layer < file.layers().size();
            long size = hasLayer ? layers.size(file.layers().get(layer++)) : 0;
            entries.add(0, new HistoryEntry(step.created(), step.createdBy(), step.comment(), size));
        }
        return entries;
    }
}
