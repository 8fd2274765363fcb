package io.netlab.image.tar;

import io.netlab.net.Bytes;
import io.netlab.text.CleanText;
import java.nio.charset.StandardCharsets;

/**
 * File names as the kernel has them: bytes of no encoding. They are held as strings with a character for each byte (ISO
 * 8859-1), so that no name is lost or changed, and turned into letters only to be shown.
 */
public final class ByteText {
    private ByteText() {}

    /** The bytes as a string with a character for each. */
    public static String of(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** The same for what is written in letters, as UTF-8. */
    public static String ofLetters(String letters) {
        byte[] bytes = letters.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** The bytes of such a string. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The bytes of such a string. */
    public static Bytes value(String text) {
        return Bytes.of(bytes(text));
    }

    /** The letters, read as UTF-8. */
    public static String letters(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }

    /** The letters in quotation marks, with control characters spelled out, at most 120 of them. */
    public static String shown(String text) {
        String clean = CleanText.of(letters(text));
        return '"' + (clean.length() <= 120 ? clean : clean.substring(0, 117) + "...") + '"';
    }
}
