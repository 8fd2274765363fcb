package io.netlab.image.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.TarEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that want out of the directory that they are unpacked into, or that want too much. */
class HostileLayersIT {
    private static final Limits SMALL = new Limits(1 << 20, 100, 10_000, 20);

    private Path place;
    private Path inside;
    private Path victim;

    @BeforeEach
    void makeAPlaceWithSomethingToLose() throws IOException {
        place = Files.createTempDirectory("hostile");
        inside = Files.createDirectory(place.resolve("inside"));
        victim = Files.createDirectory(place.resolve("victim"));
        Files.writeString(victim.resolve("precious"), "precious");
    }

    @AfterEach
    void nothingOutsideWasTouched() throws IOException {
        assertThat(names(place)).containsExactlyInAnyOrder("inside", "victim");
        assertThat(names(victim)).containsExactly("precious");
        assertThat(victim.resolve("precious")).hasContent("precious");
        FileTree.remove(place);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    static Stream<Arguments> refused() {
        String deep = "d/".repeat(30);
        return Stream.of(
                Arguments.of("..", new Archive().file("../victim/new", "x"), "leads upwards"),
                Arguments.of(".. in the middle", new Archive().file("a/../../victim/new", "x"), "leads upwards"),
                Arguments.of("a directory ..", new Archive().directory(".."), "leads upwards"),
                Arguments.of(
                        "a link, then a file through it",
                        new Archive().link("out", "../victim").file("out/new", "x"),
                        "leads through the link \"out\""),
                Arguments.of(
                        "an absolute link, then a directory through it",
                        new Archive().link("out", "/").directory("out/etc"),
                        "leads through the link \"out\""),
                Arguments.of(
                        "links that lead in a circle",
                        new Archive().link("a", "b").link("b", "a").file("a/new", "x"),
                        "leads through the link \"a\""),
                Arguments.of(
                        "a file, then a file in it", new Archive().file("f", "").file("f/new", "x"), "is no directory"),
                Arguments.of("a hard link with ..", new Archive().hardLink("h", "../victim/precious"), "leads upwards"),
                Arguments.of("an absolute hard link", new Archive().hardLink("h", "/etc/passwd"), "no directory \"etc\""),
                Arguments.of(
                        "a hard link through a link",
                        new Archive().link("out", "../victim").hardLink("h", "out/precious"),
                        "leads through the link \"out\""),
                Arguments.of("a hard link to nothing", new Archive().hardLink("h", "nothing"), "not in this layer"),
                Arguments.of("a hard link to itself", new Archive().file("h", "").hardLink("h", "h"), "to itself"),
                Arguments.of(
                        "a hard link to a directory",
                        new Archive().directory("d").hardLink("h", "d"),
                        "which is no file"),
                Arguments.of("a file in the root's place", new Archive().file(".", "x"), "layer's root"),
                Arguments.of("a link in the root's place", new Archive().link(".", "/"), "layer's root"),
                Arguments.of("a link to nowhere", new Archive().link("l", ""), "it is a link to"),
                Arguments.of("a NUL in a link", new Archive().link("l" + "x".repeat(100), "a\0b" + "c".repeat(100)), "link to"),
                Arguments.of("a NUL in a name", new Archive().file("a\0b" + "c".repeat(100), ""), "NUL"),
                Arguments.of("a long part of a name", new Archive().file("n".repeat(256), ""), "more than 255 bytes"),
                Arguments.of("a long name", new Archive().file("n/".repeat(2100), ""), "more than 4096 bytes"),
                Arguments.of("a deep path", new Archive().file(deep + "f", ""), "directories deep"),
                Arguments.of("a huge file", new Archive().promise("f", 1L << 50), "the most that is taken"),
                Arguments.of("a file of all bytes that there are", new Archive().promise("f", Long.MAX_VALUE), "the most"),
                Arguments.of("a whiteout of nothing", new Archive().file(".wh.", ""), "would remove \"\""),
                Arguments.of("a whiteout of .", new Archive().file(".wh..", ""), "would remove \".\""),
                Arguments.of("a whiteout of ..", new Archive().file(".wh...", ""), "would remove \"..\""),
                Arguments.of(
                        "a whiteout through a link",
                        new Archive().link("out", "../victim").file("out/.wh.precious", ""),
                        "leads through the link"),
                Arguments.of(
                        "an opaque directory through a link",
                        new Archive().link("out", "../victim").file("out/.wh..wh..opq", ""),
                        "leads through the link"),
                Arguments.of("a file in a whiteout", new Archive().file(".wh.a/f", ""), "stands for a removed file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, Archive archive, String why) {
        assertThatThrownBy(() -> unpack(archive.bytes()))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining(why)
                .message()
                .matches(message -> message.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void takesAnAbsoluteNameFromTheLayersRoot() throws IOException {
        unpack(new Archive().file("/etc/passwd", "mine").bytes());

        assertThat(inside.resolve("etc/passwd")).hasContent("mine");
    }

    @Test
    void passesOverDevicesAndForgedWhiteouts() throws IOException {
        LayerFacts facts = unpack(new Archive()
                .of(Kind.BLOCK_DEVICE, "disk")
                .of(Kind.CHARACTER_DEVICE, "gone") // its number is 0:0, that of a whiteout
                .bytes());

        assertThat(names(inside)).isEmpty();
        assertThat(facts.notes()).containsExactly("2 device files were passed over");
    }

    @Test
    void ofTwoFilesOfOneNameTheLaterCounts() throws IOException {
        unpack(new Archive()
                .link("f", "../victim/precious")
                .file("f", "second")
                .directory("d")
                .file("d/inner", "")
                .link("d", "../victim")
                .directory("d")
                .bytes());

        assertThat(inside.resolve("f")).hasContent("second");
        assertThat(Files.isSymbolicLink(inside.resolve("f"))).isFalse();
        assertThat(inside.resolve("d")).isEmptyDirectory();
    }

    @Test
    void keepsSetUserIdForAnIdThatIsThereAndTakesItFromOthers() throws IOException {
        LayerFacts facts = unpack(
                new Archive().owned("su", 04755, 0).owned("game", 04755, 5).bytes());

        assertThat(mode(inside.resolve("su"))).isEqualTo(04755);
        assertThat(mode(inside.resolve("game"))).isEqualTo(0755);
        assertThat(facts.notes())
                .containsExactly("1 file has an owner whose id this lab does not have, and belongs to root");
    }

    private static int mode(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
    }

    @Test
    void leavesOutAttributesThatOverlayfsWouldObey() throws IOException {
        LayerFacts facts = unpack(new Archive()
                .attribute("a", "user.overlay.redirect", (byte) '/')
                .attribute("b", "trusted.overlay.opaque", (byte) 'y')
                .attribute("c", "USER.OVERLAY.opaque", (byte) 'y')
                .attribute("d", "security.selinux", (byte) 'x')
                .attribute("e", "system.posix_acl_access", (byte) 'x')
                .bytes());

        assertThat(facts.attributes()).isEqualTo(5);
    }

    @Test
    void bindsCapabilitiesToThisUserNamespace() throws IOException {
        byte[] netRaw = {1, 0, 0, 2, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}; // VFS_CAP_REVISION_2, CAP_NET_RAW

        LayerFacts facts = unpack(
                new Archive().attribute("ping", "security.capability", netRaw).bytes());

        assertThat(facts.attributes()).isZero();
        assertThat(inside.resolve("ping")).hasContent("content");
    }

    @Test
    void keepsNamesOfAnyBytesAndShowsThemClean() throws IOException {
        unpack(new Archive().file("new\nline", "1").file("\u001b[2J", "2").file("\u00ff\u00fe", "3").bytes());

        assertThat(inside.resolve("new\nline")).hasContent("1");
        assertThat(inside.resolve("\u001b[2J")).hasContent("2");
        assertThatThrownBy(() -> unpack(new Archive().file("\u001b[2J/../x", "").bytes()))
                .hasMessageContaining("\\x1b[2J");
    }

    @Test
    void refusesMoreFilesThanItTakes() {
        Archive many = new Archive();
        for (int i = 0; i < 101; i++) {
            many.file("f" + i, "");
        }

        assertThatThrownBy(() -> unpack(many.bytes())).hasMessageContaining("more than 100 files");
    }

    @Test
    void refusesMoreNamesThanItTakes() {
        Archive many = new Archive();
        for (int i = 0; i < 60; i++) {
            many.file(i + "n".repeat(200), "");
        }

        assertThatThrownBy(() -> unpack(many.bytes())).hasMessageContaining("names of the layer's files");
    }

    @Test
    void refusesAStreamThatUnfoldsWithoutEnd() throws IOException {
        byte[] zeros = new byte[1 << 16];
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new Archive().file("f", "").bytes());
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros); // behind the archive's end
            }
        }

        assertThatThrownBy(() -> unpack(expand(compressed.toByteArray()))).hasMessageContaining("uncompressed it has more");
    }

    @Test
    void refusesACompressedArchiveThatIsCutShort() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new Archive().file("f", "x".repeat(5000)).bytes());
        }
        byte[] half = Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2);

        assertThatThrownBy(() -> unpack(expand(half))).isInstanceOf(EOFException.class);
    }

    private static InputStream expand(byte[] compressed) throws IOException {
        return Compression.expand(new ByteArrayInputStream(compressed));
    }

    private LayerFacts unpack(byte[] archive) throws IOException {
        return unpack(new ByteArrayInputStream(archive));
    }

    private LayerFacts unpack(InputStream archive) throws IOException {
        IdMap root = IdMap.parse("0 0 1");
        return Unpacker.unpack(archive, inside, root, root, SMALL);
    }
}
