package io.netlab.image;

import io.netlab.error.NetlabException;
import io.netlab.image.ConfigFile.Step;
import io.netlab.image.Members.Member;
import io.netlab.image.layer.Compression;
import io.netlab.image.layer.Packer;
import io.netlab.image.tar.BadArchiveException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Images in a directory of this process's own, and in others that it only reads. */
final class LayoutStore implements ImageStore {
    private static final String FROM_STREAM = "read the archive of images";

    private final StoreDirectory own;
    private final Catalogue catalogue;
    private final Layers layers;
    private final Keeping keeping;
    private final BuiltIn builtIn;

    LayoutStore(StoreDirectory own, List<StoreDirectory> shared) {
        List<StoreDirectory> all = new ArrayList<>(List.of(own));
        all.addAll(shared);
        this.own = own;
        this.layers = new Layers(own, all);
        this.catalogue = new Catalogue(all, layers);
        this.keeping = new Keeping(own, catalogue, layers);
        this.builtIn = new BuiltIn();
    }

    private interface Made<T> {
        T in(Workspace workspace) throws IOException;
    }

    private <T> T making(String what, Made<T> work) {
        return Disk.attempt(what, () -> {
            try (Workspace workspace = Workspace.in(own.ready())) {
                return work.in(workspace);
            }
        });
    }

    @Override
    public Image find(String reference) {
        if (reference.startsWith("/") || reference.startsWith("./") || reference.startsWith("../")) {
            return only(reference, load(Path.of(reference)));
        }
        Optional<Image> known = catalogue.find(reference);
        return known.orElseGet(() -> builtIn.find(reference)
                .map(this::make)
                .orElseThrow(() -> catalogue.missing(reference, builtIn.names())));
    }

    private static Image only(String path, List<Image> found) {
        if (found.size() != 1) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT,
                    path + " holds " + found.size() + " images: docker load takes them all, then name one");
        }
        return found.get(0);
    }

    private Image make(BuiltIn.Recipe recipe) {
        return making("make the image " + recipe.name(), workspace -> {
            Member layer = member(workspace, recipe::write);
            Step step = new Step(recipe.created(), recipe.createdBy(), "", false);
            ConfigFile config = ConfigFile.empty(recipe.created()).with(layer.digest(), recipe.config(), step);
            return keep(config, List.of(layer), List.of(), List.of(recipe.name()), workspace);
        });
    }

    @Override
    public List<Image> all() {
        return catalogue.all();
    }

    @Override
    public Image commit(Image parent, Path upperDirectory, ImageConfig config, String comment) {
        return making("commit " + upperDirectory, workspace -> {
            Member layer = member(workspace, out -> Packer.layer(upperDirectory, out));
            ConfigFile before = catalogue.config(parent);
            Step step = new Step(now(), String.join(" ", config.command()), comment, false);
            List<Descriptor> below = catalogue.manifest(parent).layers();
            return keep(before.with(layer.digest(), config, step), List.of(layer), below, List.of(), workspace);
        });
    }

    @Override
    public Image importTar(InputStream archive, ImageConfig config, String comment) {
        return making("import the archive", workspace -> {
            InputStream tar = Compression.expand(archive);
            Member layer = member(workspace, tar::transferTo);
            Step step = new Step(now(), "", comment, false);
            ConfigFile made = ConfigFile.empty(step.created()).with(layer.digest(), config, step);
            return keep(made, List.of(layer), List.of(), List.of(), workspace);
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static Member member(Workspace workspace, Writing content) throws IOException {
        Path file = Files.createTempFile(workspace.at("."), "made", "");
        MessageDigest sum = Digest.sha256();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), sum))) {
            content.to(out);
        }
        return new Member(file, Digest.finished(sum), Files.size(file), true);
    }

    /** Keeps an image that was made here: its last layers are new, those below are known. */
    private Image keep(
            ConfigFile config, List<Member> made, List<Descriptor> below, List<ImageName> names, Workspace workspace)
            throws IOException {
        Member file = member(workspace, out -> out.write(config.bytes()));
        return image(keeping.keep(file, config, made, below, names, workspace));
    }

    private Image image(Descriptor manifest) {
        return catalogue.image(manifest.digest());
    }

    @Override
    public void tag(Image image, ImageName name) {
        Descriptor manifest = catalogue.descriptor(image);
        Disk.attempt("tag " + name, () -> {
            own.ready();
            keeping.name(manifest, List.of(name));
            return true;
        });
    }

    @Override
    public List<Image> load(Path archive) {
        if (Files.isDirectory(archive)) {
            return making("read " + archive, workspace -> load(new DirectoryMembers(archive), workspace));
        }
        return Disk.attempt("read " + archive, () -> {
            try (InputStream stream = Files.newInputStream(archive)) {
                return load(stream, "read " + archive);
            }
        });
    }

    @Override
    public List<Image> load(InputStream archive) {
        return load(archive, FROM_STREAM);
    }

    private List<Image> load(InputStream archive, String what) {
        return making(what, workspace -> {
            InputStream tar = Compression.expand(new BufferedInputStream(archive));
            return load(ArchiveMembers.spool(tar, workspace), workspace);
        });
    }

    private List<Image> load(Members members, Workspace workspace) throws IOException {
        List<FoundImage> found = new ArchiveImages(members).all();
        if (found.isEmpty()) {
            throw new BadArchiveException("it holds no image for " + ConfigFile.machine());
        }
        List<Image> loaded = new ArrayList<>();
        for (FoundImage each : found) {
            byte[] text = ArchiveImages.text("the configuration", each.config());
            ConfigFile config = ConfigFile.read("the configuration", text);
            loaded.add(image(keeping.keep(each.config(), config, each.layers(), List.of(), each.names(), workspace)));
        }
        return loaded;
    }

    @Override
    public void save(List<String> references, OutputStream archive) {
        List<SavedImage> saved = new ArrayList<>();
        for (String reference : references) {
            Image image = find(reference);
            saved.add(new SavedImage(catalogue.descriptor(image), catalogue.manifest(image), named(image, reference)));
        }
        Disk.attempt("save " + String.join(" ", references), () -> {
            new SaveArchive(catalogue::blob).write(saved, archive);
            return true;
        });
    }

    /** By a name it is saved with that name; by its id with all of them. */
    private static List<ImageName> named(Image image, String reference) {
        return image.names().stream()
                .filter(name -> ImageReference.isNameOf(reference, name))
                .findFirst()
                .map(List::of)
                .orElse(ImageReference.isId(reference, image.id()) ? image.names() : List.of());
    }

    @Override
    public void export(Path root, OutputStream archive) {
        Disk.attempt("export " + root, () -> {
            OutputStream buffered = new BufferedOutputStream(archive);
            Packer.tree(root, buffered);
            buffered.flush();
            return true;
        });
    }

    @Override
    public List<HistoryEntry> history(Image image) {
        return catalogue.history(image);
    }

    @Override
    public List<String> notes() {
        return layers.takeNotes();
    }

    @Override
    public List<Removal> remove(String reference, boolean force) {
        Image image = catalogue.find(reference).orElseThrow(() -> catalogue.missing(reference, List.of()));
        return Disk.attempt("remove " + reference, () -> new Removing(own, catalogue, image).remove(reference, force));
    }
}
