package io.netlab.listing;

import java.util.regex.Pattern;

/** Puts colours into text, or leaves it as it is. */
enum Palette {
    PLAIN,
    LIGHT,
    DARK;

    /** {@code ip(8)}: the last number says 0 to 6 or 8 where the background is dark. */
    private static final Pattern DARK_BACKGROUND = Pattern.compile("(?s).*;[0-68]");

    /**
     * The colours that {@code ip} takes.
     *
     * @param background the value of the environment variable {@code COLORFGBG}, or the empty text
     */
    static Palette of(boolean colour, String background) {
        if (!colour) {
            return PLAIN;
        }
        return DARK_BACKGROUND.matcher(background).matches() ? DARK : LIGHT;
    }

    /** The text with what a terminal needs around it. */
    String paint(Colour colour, String text) {
        if (this == PLAIN || colour == Colour.NONE) {
            return text;
        }
        return "\033[" + (this == DARK ? "1;" : "") + colour.code() + "m" + text + "\033[0m";
    }
}
