package io.netlab.image.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a layer says of the layers below, in the way in which overlayfs reads it. */
class WhiteoutsIT {
    static Stream<Archive> refilled() {
        return Stream.of(
                new Archive().file(".wh.d", "").directory("d/").file("d/f", ""),
                new Archive().file(".wh.d", "").file("d/f", ""),
                new Archive().directory("d/").file("d/f", "").file(".wh.d", ""),
                new Archive().directory("d/").file("d/.wh..wh..opq", "").file("d/f", ""));
    }

    @ParameterizedTest
    @MethodSource("refilled")
    void aDirectoryThatIsRemovedAndFilledAgainHidesTheOneBelow(Archive archive) throws IOException {
        Path tree = unpacked(archive);

        UserDefinedFileAttributeView attributes =
                Files.getFileAttributeView(tree.resolve("d"), UserDefinedFileAttributeView.class);
        assertThat(attributes.list()).containsExactly("overlay.opaque");
        assertThat(tree.resolve("d/f")).exists();
        FileTree.remove(tree);
    }

    @Test
    void aWhiteoutIsADeviceUnlessTheLayerHasTheFileItself() throws IOException {
        Path tree = unpacked(new Archive().file(".wh.gone", "").file("kept", "").file(".wh.kept", ""));

        assertThat(Files.getAttribute(tree.resolve("gone"), "unix:rdev", LinkOption.NOFOLLOW_LINKS))
                .isEqualTo(0L);
        assertThat(tree.resolve("kept")).isRegularFile();
        FileTree.remove(tree);
    }

    private static Path unpacked(Archive archive) throws IOException {
        Path tree = Files.createTempDirectory("layer");
        IdMap root = IdMap.parse("0 0 1");
        Unpacker.unpack(new ByteArrayInputStream(archive.bytes()), tree, root, root, Limits.USUAL);
        return tree;
    }
}
