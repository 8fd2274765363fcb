package io.netlab.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.image.layer.Archive;
import io.netlab.image.layer.FileTree;
import io.netlab.sys.FileSyscalls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images on a real file system, under real overlays, compared with what skopeo and umoci make of them. */
class ImageStoreIT {
    private Path place;
    private ImageStore store;

    @BeforeEach
    void makeAStore() throws IOException {
        place = Files.createTempDirectory("images");
        store = ImageStore.at(place.resolve("store"));
    }

    @AfterEach
    void nothingIsLeftHalfMade() throws IOException {
        Path incoming = place.resolve("store/incoming");
        assertThat(Files.isDirectory(incoming) ? names(incoming) : List.of()).isEmpty();
        FileTree.remove(place);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** A base, and upon it what a container has done to it: changed, removed, and put in another's place. */
    private Image twoLayers() throws IOException {
        byte[] base = new Archive()
                .directory("etc/")
                .file("etc/motd", "hello")
                .file("etc/removed", "")
                .directory("opt/")
                .directory("opt/old/")
                .file("opt/old/file", "")
                .directory("var/")
                .file("var/" + "long".repeat(40), "a long name")
                .hardLink("var/same", "etc/motd")
                .link("var/link", "/etc/motd")
                .owned("var/su", 04755, 0)
                .bytes();
        Image image = store.importTar(new ByteArrayInputStream(base), ImageConfig.EMPTY, "the base");
        try (Overlay overlay = Overlay.of(image)) {
            Path root = overlay.root();
            Files.writeString(root.resolve("etc/motd"), "changed");
            Files.delete(root.resolve("etc/removed"));
            FileTree.remove(root.resolve("opt/old"));
            Files.createDirectory(root.resolve("opt/old"));
            Files.writeString(root.resolve("opt/old/new"), "");
            ImageConfig config = ConfigChange.apply(ImageConfig.EMPTY, "CMD [\"sh\", \"-c\", \"true\"]");
            return store.commit(image, overlay.upper(), config, "changed");
        }
    }

    @Test
    void aCommittedContainerIsSeenAgainUnderAnOverlay() throws IOException {
        Image image = twoLayers();

        try (Overlay overlay = Overlay.of(image)) {
            assertThat(overlay.root().resolve("etc/motd")).hasContent("changed");
            assertThat(overlay.root().resolve("var/same")).hasContent("hello");
            assertThat(names(overlay.root().resolve("etc"))).containsExactly("motd");
            assertThat(names(overlay.root().resolve("opt/old"))).containsExactly("new");
        }
        assertThat(image.config().command()).containsExactly("sh", "-c", "true");
        assertThat(store.history(image)).extracting(HistoryEntry::comment).containsExactly("changed", "the base");
    }

    @Test
    void whatIsSavedIsTheSameForSkopeoAndUmoci() throws IOException {
        Image image = twoLayers();
        store.tag(image, ImageName.parse("two"));
        Path archive = place.resolve("two.tar");
        save(archive, "two");

        Tools.copy("docker-archive:" + archive, "oci:" + place.resolve("docker") + ":x");
        Tools.copy("oci-archive:" + archive, "oci:" + place.resolve("oci") + ":x");

        for (String layout : List.of("docker", "oci")) {
            Path umocis = Tools.unpacked(place.resolve(layout) + ":x", place.resolve(layout + "-bundle"));
            try (Overlay overlay = Overlay.of(image)) {
                assertThat(Tools.tree(overlay.root())).isEqualTo(Tools.tree(umocis));
            }
        }
    }

    private void save(Path archive, String... references) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive)) {
            store.save(List.of(references), out);
        }
    }

    @Test
    void takesWhatSkopeoHasWritten() throws IOException {
        Image image = twoLayers();
        store.tag(image, ImageName.parse("two:1"));
        save(place.resolve("two.tar"), "two:1");
        String from = "docker-archive:" + place.resolve("two.tar");
        Tools.copy(from, "docker-archive:" + place.resolve("again.tar") + ":two:2");
        Tools.copy(from, "oci-archive:" + place.resolve("oci.tar") + ":two:3");
        Tools.copy(from, "oci:" + place.resolve("layout") + ":two:4");

        for (String each : List.of("again.tar", "oci.tar", "layout")) {
            ImageStore other = ImageStore.at(place.resolve("store-of-" + each));
            Image loaded = other.load(place.resolve(each)).get(0);

            assertThat(loaded.names()).as(each).hasSize(1);
            assertThat(loaded.layers()).as(each).hasSize(2);
            try (Overlay one = Overlay.of(loaded);
                    Overlay two = Overlay.of(image)) {
                assertThat(Tools.tree(one.root())).as(each).isEqualTo(Tools.tree(two.root()));
            }
        }
    }

    @Test
    void takesACompressedArchiveOnceAndByItsOwnNames() throws IOException {
        Image image = twoLayers();
        store.tag(image, ImageName.parse("team/two:1"));
        save(place.resolve("two.tar"), image.id().toString());
        Tools.run("gzip", "-k", place.resolve("two.tar").toString());
        ImageStore other = ImageStore.at(place.resolve("other"));

        Image first = other.load(place.resolve("two.tar.gz")).get(0);
        Image again = other.load(place.resolve("two.tar")).get(0);

        assertThat(first).isEqualTo(again).extracting(Image::id).isEqualTo(image.id());
        assertThat(other.all()).containsExactly(first);
        assertThat(other.find("team/two:1")).isEqualTo(first);
        assertThat(other.find(image.id().brief())).isEqualTo(first);
        FileTree.remove(place.resolve("other"));
    }

    @Test
    void exportsAContainerAndImportsItAsOneLayer() throws IOException {
        Image image = twoLayers();
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        String before;
        try (Overlay overlay = Overlay.of(image)) {
            store.export(overlay.root(), exported);
            before = Tools.tree(overlay.root());
        }

        Image flat = store.importTar(new ByteArrayInputStream(exported.toByteArray()), ImageConfig.EMPTY, "flat");

        assertThat(flat.layers()).hasSize(1);
        assertThat(withoutFractions(Tools.tree(flat.layers().get(0)))).isEqualTo(withoutFractions(before));
    }

    /** A ustar header has whole seconds. */
    private static String withoutFractions(String tree) {
        return tree.replaceAll("\\.[0-9]{10}", "");
    }

    @Test
    void removesOnlyWhatNobodyElseNeeds() throws IOException {
        Image two = twoLayers();
        Image base = store.all().stream().filter(image -> image.layers().size() == 1).findFirst().orElseThrow();
        store.tag(two, ImageName.parse("two"));
        store.tag(two, ImageName.parse("other"));

        assertThatThrownBy(() -> store.remove(two.id().brief(), false)).hasMessageContaining("several repositories");
        assertThat(store.remove("other", false)).hasToString("[Untagged: other:latest]");
        assertThat(store.remove("two", false)).extracting(ImageStore.Removal::deed)
                .containsExactly("Untagged", "Deleted", "Deleted");
        assertThat(store.all()).containsExactly(base);
        assertThat(base.layers().get(0)).isDirectoryContaining(path -> path.endsWith("etc"));
        assertThat(names(place.resolve("store/layers"))).hasSize(1);
        assertThat(names(place.resolve("store/leaving"))).isEmpty();

        store.remove(base.id().brief(), false);

        assertThat(names(place.resolve("store/layers"))).isEmpty();
        assertThat(names(place.resolve("store/blobs/sha256"))).isEmpty();
    }

    @Test
    void whatALivingLabMayUseIsDeletedWhenItHasEnded() throws IOException {
        Image image = store.importTar(new ByteArrayInputStream(new Archive().file("a", "").bytes()), ImageConfig.EMPTY, "");
        StoreDirectory directory = new StoreDirectory(place.resolve("store"));
        FileSyscalls files = FileSyscalls.libc();
        int opened = files.openDirectory(directory.path().toString());
        int lab = files.openAt(opened, "use");
        files.flock(lab, FileSyscalls.LOCK_SH); // as the launcher does for as long as a lab lives

        store.remove(image.id().brief(), false);
        Path leaving = directory.path().resolve("leaving");

        assertThat(names(directory.path().resolve("layers"))).isEmpty();
        assertThat(names(leaving)).hasSize(1);
        files.close(lab);
        files.close(opened);
        Workspace.in(directory).close();
        assertThat(names(leaving)).isEmpty();
    }

    @Test
    void aNameGoesOverToTheImageThatIsGivenItLast() throws IOException {
        Image first = store.importTar(new ByteArrayInputStream(new Archive().file("a", "1").bytes()), ImageConfig.EMPTY, "");
        Image second = store.importTar(new ByteArrayInputStream(new Archive().file("a", "2").bytes()), ImageConfig.EMPTY, "");

        store.tag(first, ImageName.parse("web"));
        store.tag(second, ImageName.parse("web"));

        assertThat(store.find("web").id()).isEqualTo(second.id());
        assertThat(store.find(first.id().toString()).names()).isEmpty();
    }

    @Test
    void manyUnpackTheSameImageAtOnce() throws Exception {
        twoLayers();
        Image image = store.all().get(0);
        save(place.resolve("two.tar"), image.id().toString());
        Path shared = place.resolve("shared");
        Callable<List<Image>> load = () -> ImageStore.at(shared).load(place.resolve("two.tar"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<List<Image>>> loads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            loads.add(pool.submit(load));
        }

        for (Future<List<Image>> each : loads) {
            assertThat(each.get()).extracting(Image::id).containsExactly(image.id());
        }
        pool.shutdown();
        assertThat(names(shared.resolve("incoming"))).isEmpty();
        assertThat(ImageStore.at(shared).all()).hasSize(1);
    }

    @Test
    void makesTheImagesOfTheMachineOnce() throws IOException {
        Image host = store.find("host");
        Image busybox = store.find("busybox");

        assertThat(host.trees()).containsEntry("/usr", Path.of("/usr")).containsEntry("/etc", Path.of("/etc"));
        assertThat(store.find("busybox:latest")).isEqualTo(busybox);
        assertThat(busybox.layers().get(0).resolve("bin/sh")).hasSameBinaryContentAs(
                busybox.layers().get(0).resolve("bin/busybox"));
        try (Overlay overlay = Overlay.of(busybox)) {
            assertThat(Tools.run("chroot", overlay.root().toString(), "/usr/bin/env", "sh", "-c", "id -un"))
                    .isEqualTo("root\n");
        }
    }

    @Test
    void whatALabMakesStandsBesideWhatItOnlyReads() throws IOException {
        store.tag(twoLayers(), ImageName.parse("two"));
        StoreDirectory shared = new StoreDirectory(place.resolve("store"));
        ImageStore lab = new LayoutStore(new StoreDirectory(place.resolve("lab")), List.of(shared));
        Image two = lab.find("two");

        lab.tag(two, ImageName.parse("mine"));

        assertThat(lab.find("mine").layers()).isEqualTo(two.layers());
        assertThat(lab.find("two").names()).hasToString("[mine:latest, two:latest]");
        assertThat(store.find("two").names()).as("the shared store").hasToString("[two:latest]");
        assertThatThrownBy(() -> lab.find("tow")).hasMessageContaining("did you mean \"two\"?").hasMessageContaining("netlab pull");
        assertThat(lab.remove("mine", false)).hasToString("[Untagged: mine:latest]");
        assertThatThrownBy(() -> lab.remove("two", false)).hasMessageContaining("outside of this lab");
    }
}
