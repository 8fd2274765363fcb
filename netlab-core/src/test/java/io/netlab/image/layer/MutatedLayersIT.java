package io.netlab.image.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.NetlabException;
import io.netlab.image.tar.BadArchiveException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Archives in which chance has changed a few bytes: each is unpacked or refused, and nothing outside is touched. */
class MutatedLayersIT {
    private static final Limits SMALL = new Limits(1 << 20, 100, 10_000, 20);
    private static final long SEED = 20261121;

    private Path place;
    private Path inside;

    @BeforeEach
    void makeAPlace() throws IOException {
        place = Files.createTempDirectory("mutated");
        inside = Files.createDirectory(place.resolve("inside"));
    }

    @AfterEach
    void nothingOutsideWasTouched() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            assertThat(all).containsExactly(inside);
        }
        FileTree.remove(place);
    }

    @Test
    void endsWithAnAnswerWhateverItIsFed() throws IOException {
        byte[] archive = new Archive()
                .directory("d")
                .file("d/f", "content")
                .link("l", "d")
                .hardLink("h", "d/f")
                .file(".wh.gone", "")
                .file("d/.wh..wh..opq", "")
                .attribute("long" + "g".repeat(120), "user.a", (byte) 1)
                .bytes();
        Random random = new Random(SEED);
        int unpacked = 0;
        for (int round = 0; round < 10_000; round++) {
            unpacked += answered(mutated(archive, random), round) ? 1 : 0;
        }

        assertThat(unpacked).as("some of them are still archives").isPositive();
    }

    private boolean answered(byte[] archive, int round) throws IOException {
        try {
            IdMap root = IdMap.parse("0 0 1");
            Unpacker.unpack(new ByteArrayInputStream(archive), inside, root, root, SMALL);
            return true;
        } catch (BadArchiveException refused) {
            return false;
        } catch (NetlabException refused) {
            throw new AssertionError("round " + round + " of seed " + SEED, refused);
        } finally {
            FileTree.remove(inside);
            Files.createDirectory(inside);
        }
    }

    /** A few bytes become others; half of the time the checksums are made good again, so that more than these is tried. */
    private static byte[] mutated(byte[] archive, Random random) {
        byte[] changed = Arrays.copyOf(archive, random.nextInt(10) == 0 ? random.nextInt(archive.length) : archive.length);
        int changes = changed.length == 0 ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int header = 512 * random.nextInt(1 + (changed.length - 1) / 512);
            int at = random.nextBoolean() ? header + random.nextInt(160) : random.nextInt(changed.length);
            changed[Math.min(at, changed.length - 1)] = (byte) "0157/.xLKS\u0000\u00ff\u0080wh-".charAt(random.nextInt(16));
        }
        return random.nextBoolean() ? Checksums.mended(changed) : changed;
    }
}
