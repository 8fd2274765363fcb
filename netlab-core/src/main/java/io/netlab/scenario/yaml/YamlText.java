package io.netlab.scenario.yaml;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file that a person wrote, known to be text: UTF-8, of a bearable size, without NUL bytes. */
public record YamlText(String file, String text) {
    /** A file of more bytes is refused, and never read further. */
    public static final int MAX_BYTES = 4 << 20;

    /** Reads the stream, at most one byte more than may be; throws InvalidInputException when it is no usable text. */
    public static YamlText read(String file, InputStream in) {
        try {
            return new YamlText(file, decode(file, in.readNBytes(MAX_BYTES + 1)));
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.INPUT, "read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The lines, without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    private static String decode(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw refusal(file, "the file is larger than 4 MiB, the most that is read");
        }
        if (indexOf(bytes, 0) >= 0) {
            throw refusal(file, "the file is binary, not text: it has a NUL byte");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal(file, "the file is not UTF-8 text");
        }
    }

    private static int indexOf(byte[] bytes, int wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static InvalidInputException refusal(String file, String message) {
        return new InvalidInputException(List.of(Problem.at(Position.ofFile(file), message)));
    }
}
