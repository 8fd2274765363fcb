package io.netlab.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.image.layer.Archive;
import io.netlab.image.layer.FileTree;
import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.TarEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives of images whose parts do not fit each other, or name what is none of theirs. */
class HostileImagesIT {
    private static final String LAYER = text(new Archive().file("f", "content").bytes());
    private static final String CONFIG = config(Digest.of(bytes(LAYER)));

    private Path place;
    private ImageStore store;

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String config(Digest layer) {
        return "{\"os\":\"linux\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + layer + "\"]}}";
    }

    private static String manifest(String config, String... layers) {
        return "[{\"Config\":\"" + config + "\",\"RepoTags\":[\"evil:latest\"],\"Layers\":[\"" + String.join("\",\"", layers)
                + "\"]}]";
    }

    private static Archive archive(String manifest) {
        return new Archive().file("config.json", CONFIG).file("layer.tar", LAYER).file("manifest.json", manifest);
    }

    @BeforeEach
    void makeAStore() throws IOException {
        place = Files.createTempDirectory("hostile");
        Files.writeString(place.resolve("precious"), "precious");
        store = ImageStore.at(Files.createDirectory(place.resolve("store")));
    }

    @AfterEach
    void nothingWasKeptAndNothingOutsideTouched() throws IOException {
        assertThat(store.all()).isEmpty();
        assertThat(names(place)).containsExactlyInAnyOrder("precious", "store");
        assertThat(place.resolve("precious")).hasContent("precious");
        for (String directory : List.of("incoming", "layers", "leaving")) {
            assertThat(names(place.resolve("store").resolve(directory))).as(directory).isEmpty();
        }
        FileTree.remove(place);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    static Stream<Arguments> refused() {
        Digest layer = Digest.of(bytes(LAYER));
        Digest other = Digest.of(bytes("other"));
        return Stream.of(
                Arguments.of("no manifest", new Archive().file("etc/passwd", ""), "neither manifest.json nor index.json"),
                Arguments.of("a manifest that is none", archive("{"), "manifest.json is no JSON"),
                Arguments.of("a deep manifest", archive("[".repeat(1000)), "manifest.json is no JSON"),
                Arguments.of("an empty manifest", archive("[]"), "holds no image"),
                Arguments.of(
                        "a layer outside",
                        archive(manifest("config.json", "../../precious")),
                        "\"../../precious\" leads out of the archive"),
                Arguments.of("an absolute layer", archive(manifest("config.json", "/etc/passwd")), "leads out"),
                Arguments.of("a configuration outside", archive(manifest("../precious", "layer.tar")), "leads out"),
                Arguments.of("a missing layer", archive(manifest("config.json", "none")), "\"none\", which is not in it"),
                Arguments.of(
                        "a link outside",
                        archive(manifest("config.json", "l")).link("l", "../../precious"),
                        "leads out of the archive"),
                Arguments.of(
                        "links in a circle",
                        archive(manifest("config.json", "a")).link("a", "b").link("b", "a"),
                        "lead in a circle"),
                Arguments.of("a file outside", archive("[]").file("../precious", "x"), "leads out of the archive"),
                Arguments.of("a device", new Archive().of(Kind.BLOCK_DEVICE, "manifest.json"), "neither"),
                Arguments.of("no layers", archive("[{\"Config\":\"config.json\",\"Layers\":[]}]"), "names 1 layers, its manifest 0"),
                Arguments.of(
                        "a layer too many",
                        archive(manifest("config.json", "layer.tar", "layer.tar")),
                        "names 1 layers, its manifest 2"),
                Arguments.of(
                        "another layer than the configuration names",
                        archive(manifest("bad.json", "layer.tar")).file("bad.json", config(other)),
                        "its content is another one, " + layer),
                Arguments.of(
                        "a digest that is none",
                        archive(manifest("bad.json", "layer.tar"))
                                .file("bad.json", CONFIG.replace(layer.toString(), "sha256:../../../precious")),
                        "is no SHA-256 sum"),
                Arguments.of(
                        "a name that is none",
                        archive(manifest("config.json", "layer.tar").replace("evil", "../\\u001b[2J")),
                        "cannot be the name of an image"),
                Arguments.of(
                        "a layer that is hostile",
                        hostile(new Archive().link("out", "/").file("out/precious", "x").bytes()),
                        "leads through the link"),
                Arguments.of("a layer that is no archive", hostile(bytes("x".repeat(700))), "where a number should be"),
                Arguments.of(
                        "an index of indexes without end",
                        indexOfItself(),
                        "has other content than its name says"),
                Arguments.of("a blob of another content", layout(other, layer), "has other content than its name says"),
                Arguments.of("a missing blob", layout(Digest.of(bytes("gone")), layer), "which is not in it"));
    }

    /** An archive with this layer, and a configuration that names it rightly. */
    private static Archive hostile(byte[] layer) {
        return new Archive()
                .file("bad.json", config(Digest.of(layer)))
                .file("bad.tar", text(layer))
                .file("manifest.json", manifest("bad.json", "bad.tar"));
    }

    private static String index(Digest manifest, String type) {
        return "{\"manifests\":[{\"mediaType\":\"" + type + "\",\"digest\":\"" + manifest + "\",\"size\":3}]}";
    }

    private static Archive layout(Digest manifest, Digest content) {
        return new Archive()
                .file("index.json", index(manifest, Descriptor.MANIFEST))
                .file("blobs/sha256/" + Digest.of(bytes("other")).hex(), content.toString());
    }

    private static Archive indexOfItself() {
        Digest itself = Digest.of(bytes("itself"));
        return new Archive()
                .file("index.json", index(itself, Descriptor.INDEX))
                .file("blobs/sha256/" + itself.hex(), index(itself, Descriptor.INDEX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, Archive archive, String why) {
        assertThatThrownBy(() -> store.load(new ByteArrayInputStream(archive.bytes())))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining(why)
                .message()
                .matches(message -> message.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void refusesAnArchiveOfTooManyFiles() {
        Archive many = new Archive();
        for (int i = 0; i <= 10_000; i++) {
            many.file("f" + i, "");
        }

        assertThatThrownBy(() -> store.load(new ByteArrayInputStream(many.bytes())))
                .hasMessageContaining("more than 10000 files");
    }

    @Test
    void followsNoLinkOfALayoutDirectory() throws IOException {
        Path layout = Files.createDirectory(place.resolve("store/layout"));
        Files.createSymbolicLink(layout.resolve("index.json"), place.resolve("precious"));

        assertThat(new DirectoryMembers(layout).find("index.json")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> store.load(layout)).hasMessageContaining("neither manifest.json nor index.json");
    }

    @Test
    void sweepsAwayWhatAKilledProcessLeft() throws IOException {
        Path left = Files.createDirectories(place.resolve("store/incoming/work-of-the-dead/layer-x/fs/etc"));
        Files.writeString(left.resolve("half"), "half");

        assertThatThrownBy(() -> store.load(new ByteArrayInputStream(new byte[0]))).isInstanceOf(BadArchiveException.class);
    }
}
