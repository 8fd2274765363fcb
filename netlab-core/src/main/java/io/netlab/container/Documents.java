package io.netlab.container;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON files; a file is replaced as a whole, so nobody reads half of one. */
public final class Documents {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Documents() {}

    /** Writes a value to a file. */
    public static void write(Path file, Object value) {
        writeText(file, MAPPER.writeValueAsString(value));
    }

    /** Writes a text to a file. */
    public static void writeText(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "write " + file + ": " + refused, refused);
        }
    }

    /** The value of a file, if the file is there. */
    public static <T> Optional<T> read(Path file, Class<T> type) {
        return readText(file).map(text -> parse(file, text, type));
    }

    private static <T> T parse(Path file, String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException wrong) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE, "read " + file + ": " + wrong.getOriginalMessage(), wrong);
        }
    }

    /** The text of a file, if the file is there. */
    public static Optional<String> readText(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read " + file + ": " + refused, refused);
        }
    }
}
