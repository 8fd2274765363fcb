package io.netlab.image.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.net.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TarTest {
    @Test
    void readsWhatItHasWritten() throws IOException {
        TarEntry entry = new TarEntry(
                Kind.FILE,
                "long/" + "n".repeat(200) + "/\u00e4\u00ff",
                5,
                04755,
                3_000_000,
                33,
                -1,
                0,
                "",
                0,
                Map.of("user.mime", Bytes.of((byte) 0, (byte) '\n', (byte) '=')),
                List.of());

        TarReader reader = new TarReader(new ByteArrayInputStream(archive(entry, "hello")));

        assertThat(reader.next()).contains(entry);
        assertThat(content(reader)).isEqualTo("hello");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void readsHeaderFieldsInTheirPlaces() throws IOException {
        byte[] archive = archive(TarEntry.of(Kind.SYMBOLIC_LINK, "bin", 0777).withTarget("usr/bin"), "");

        assertThat(text(archive, 0, 4)).isEqualTo("bin\0"); // name
        assertThat(text(archive, 100, 8)).isEqualTo("0000777\0"); // mode
        assertThat(text(archive, 156, 8)).isEqualTo("2usr/bin"); // type, target
        assertThat(text(archive, 257, 8)).isEqualTo("ustar\u000000"); // magic, version
    }

    @Test
    void skipsTheContentThatWasNotRead() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        TarWriter writer = new TarWriter(archive);
        writer.file(TarEntry.of(Kind.FILE, "first", 0644), new byte[1000]);
        writer.file(TarEntry.of(Kind.FILE, "second", 0644), new byte[0]);
        TarReader reader = new TarReader(new ByteArrayInputStream(archive.toByteArray()));

        assertThat(reader.next()).map(TarEntry::name).contains("first");
        assertThat(reader.next()).map(TarEntry::name).contains("second");
        assertThat(reader.next()).as("an archive may end without blocks of zeros").isEmpty();
    }

    @Test
    void refusesASizeBelowZero() throws IOException {
        byte[] archive = archive(TarEntry.of(Kind.FILE, "f", 0644), "");
        Arrays.fill(archive, 124, 136, (byte) 0xff); // size: -1 in base 256

        assertRefused(resummed(archive), "a file of -1 bytes");
    }

    @Test
    void refusesASizeOfMoreThan63Bits() throws IOException {
        byte[] archive = archive(TarEntry.of(Kind.FILE, "f", 0644), "");
        archive[124] = (byte) 0x80;
        Arrays.fill(archive, 125, 136, (byte) 0xff);

        assertRefused(resummed(archive), "more than 63 bits");
    }

    @Test
    void refusesADamagedHeader() throws IOException {
        byte[] archive = archive(TarEntry.of(Kind.FILE, "f", 0644), "");
        archive[0] = 'g';

        assertRefused(archive, "its checksum is wrong");
    }

    @Test
    void refusesAnArchiveThatEndsInAFile() throws IOException {
        byte[] archive = archive(TarEntry.of(Kind.FILE, "f", 0644), "x".repeat(600));

        assertRefused(Arrays.copyOf(archive, 700), "ends in the middle of a file");
    }

    @Test
    void refusesAPaxHeaderThatIsNone() {
        assertThatThrownBy(() -> PaxRecords.parse("99 path=a\n")).hasMessageContaining("does not consist of records");
        assertThatThrownBy(() -> PaxRecords.parse("0 path=a\n")).hasMessageContaining("does not consist of records");
        assertThatThrownBy(() -> PaxRecords.parse("9 path\n")).hasMessageContaining("does not consist of records");
    }

    private static void assertRefused(byte[] archive, String why) {
        TarReader reader = new TarReader(new ByteArrayInputStream(archive));

        assertThatThrownBy(() -> {
                    reader.next();
                    reader.next();
                })
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining(why);
    }

    private static byte[] archive(TarEntry entry, String content) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        TarWriter writer = new TarWriter(archive);
        writer.file(entry, content.getBytes(StandardCharsets.US_ASCII));
        writer.end();
        return archive.toByteArray();
    }

    private static byte[] resummed(byte[] archive) {
        TarField.CHECKSUM.put(archive, String.format("%06o\0 ", TarField.sum(archive)));
        return archive;
    }

    private static String content(TarReader reader) throws IOException {
        byte[] content = new byte[100];
        return new String(content, 0, reader.read(content, 0, content.length), StandardCharsets.US_ASCII);
    }

    private static String text(byte[] archive, int from, int length) {
        return ByteText.of(archive, from, length);
    }
}
