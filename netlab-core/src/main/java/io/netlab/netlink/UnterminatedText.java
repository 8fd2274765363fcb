package io.netlab.netlink;

import io.netlab.net.Bytes;
import java.nio.charset.StandardCharsets;

/** Reads text that is not ended by NUL, or not valid UTF-8; what cannot be read becomes a replacement character. */
final class UnterminatedText {
    private UnterminatedText() {}

    static String read(Bytes bytes) {
        String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
