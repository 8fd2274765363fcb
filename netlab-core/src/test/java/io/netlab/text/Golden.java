package io.netlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that were looked at and found good; {@code -Dgolden=write} takes the present ones for good. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails when the text is not, to the letter, the one in the file. */
    public static void assertSame(String file, String text) {
        Path path = FOLDER.resolve(file);
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, text);
            }
            assertThat(text).as(file).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
