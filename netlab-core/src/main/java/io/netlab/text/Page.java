package io.netlab.text;

/**
 * What a text is written for: the width in columns that it should keep to, the signs that can be shown, and the
 * colours.
 */
public record Page(int width, Glyphs glyphs, Style style) {
    /** 80 columns, lines and ticks, no colour. */
    public static Page plain() {
        return new Page(80, Glyphs.UNICODE, Style.plain());
    }

    /** The same page with other signs. */
    public Page with(Glyphs other) {
        return new Page(width, other, style);
    }

    /** The same page with other colours. */
    public Page with(Style other) {
        return new Page(width, glyphs, other);
    }

    /** The same page with another width. */
    public Page withWidth(int columns) {
        return new Page(columns, glyphs, style);
    }
}
