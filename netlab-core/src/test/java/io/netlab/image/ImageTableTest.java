package io.netlab.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.HumanSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTableTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void listsImagesInTheColumnsOfDocker() {
        Image named = image("a", List.of(ImageName.parse("busybox"), ImageName.parse("team/web:1.2")), 4_261_574);
        Image nameless = image("b", List.of(), 0);

        assertThat(ImageTable.images(List.of(named, nameless), "", false, NOW)).isEqualTo("""
                        REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
                        busybox      latest    aaaaaaaaaaaa   2 weeks ago   4.26MB
                        team/web     1.2       aaaaaaaaaaaa   2 weeks ago   4.26MB
                        <none>       <none>    bbbbbbbbbbbb   2 weeks ago   0B
                        """);
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        Image image = image("a", List.of(ImageName.parse("busybox"), ImageName.parse("team/web:1.2")), 1);

        assertThat(ImageTable.images(List.of(image), "team/web", false, NOW)).contains("team/web").doesNotContain("busybox");
        assertThat(ImageTable.ids(List.of(image), "team/web:1.2", true)).isEqualTo("sha256:" + "a".repeat(64) + "\n");
        assertThat(ImageTable.ids(List.of(image), "team/web:2", false)).isEmpty();
    }

    @Test
    void showsHistoryTheNewestStepFirst() {
        Image image = image("a", List.of(), 0);
        Instant then = NOW.minus(Duration.ofHours(1));
        List<HistoryEntry> history = List.of(
                new HistoryEntry(then, "/bin/sh -c #(nop)  CMD [\"a very long command line\" \"--more\"]", "", 0),
                new HistoryEntry(then, "ADD file\u001b[31m", "first", 1_240));

        assertThat(ImageTable.history(image, history, false, true, NOW)).isEqualTo("""
                        IMAGE          CREATED             CREATED BY                                      SIZE      COMMENT
                        aaaaaaaaaaaa   About an hour ago   /bin/sh -c #(nop)  CMD ["a very long command…   0B       \s
                        <missing>      About an hour ago   ADD file\\x1b[31m                                1.24kB    first
                        """);
    }

    @ParameterizedTest
    @CsvSource({"0,0B", "999,999B", "1000,1kB", "1234,1.23kB", "4261574,4.26MB", "187000000,187MB", "12345678901,12.3GB"})
    void writesSizesWithThreeDigits(long bytes, String text) {
        assertThat(HumanSize.of(bytes)).isEqualTo(text);
    }

    private static Image image(String digit, List<ImageName> names, long size) {
        ImageId id = new ImageId(new Digest(digit.repeat(64)));
        Instant created = NOW.minus(Duration.ofDays(15));
        return new Image(id, names, ImageConfig.EMPTY, List.of(), Map.of(), created, size);
    }
}
