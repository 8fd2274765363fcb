package io.netlab.listing;

import java.util.Locale;

/**
 * A value as iproute2 writes it in JSON.
 *
 * @param encoded the text in JSON, quotes included
 */
record Json(String encoded) {
    static final Json NULL = new Json("null");

    static Json of(boolean value) {
        return new Json(Boolean.toString(value));
    }

    static Json of(long value) {
        return new Json(Long.toString(value));
    }

    /** A number with that many digits behind the point. */
    static Json of(double value, int digits) {
        return new Json(String.format(Locale.ROOT, "%." + digits + "f", value));
    }

    /** Text; what is not ASCII stays as it is. */
    static Json of(String text) {
        StringBuilder encoded = new StringBuilder("\"");
        text.chars().forEach(character -> encoded.append(escaped((char) character)));
        return new Json(encoded.append('"').toString());
    }

    private static String escaped(char character) {
        return switch (character) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\f' -> "\\f";
            case '\b' -> "\\b";
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            default -> String.valueOf(character);
        };
    }
}
