package io.netlab.explain;

import io.netlab.net.Bytes;
import java.util.HexFormat;

/** Bytes for the eye. */
final class Hex {
    private static final int SHOWN = 16;
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ");
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private Hex() {}

    /** {@code 4 bytes 00 01 02 03}; of many the first ones. */
    static String of(Bytes bytes) {
        int shown = Math.min(SHOWN, bytes.length());
        String rest = shown < bytes.length() ? " ..." : "";
        return (bytes.length() + " bytes "
                        + PAIRS.formatHex(bytes.slice(0, shown).toArray()) + rest)
                .strip();
    }

    /** As hardware addresses are written: {@code 02:42:ac:11:00:02}. */
    static String hardware(Bytes bytes) {
        return COLONS.formatHex(bytes.toArray());
    }
}
