package io.netlab.text;

/** How many columns of a terminal a text takes: Chinese, Japanese and Korean characters take two, accents none. */
public final class TextWidth {
    private TextWidth() {}

    /** The columns of a whole text, which has no control characters. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::ofPoint).sum();
    }

    /** The text with spaces behind it up to the width; a longer text stays as it is. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static int ofPoint(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The blocks that are wide or full width as a whole (Unicode Standard Annex 11). */
    private static boolean isWide(int point) {
        return within(point, 0x1100, 0x115f) // Hangul
                || within(point, 0x2e80, 0x303e) // radicals, punctuation
                || within(point, 0x3041, 0xa4cf) // kana, ideographs, Yi
                || within(point, 0xac00, 0xd7a3) // Hangul syllables
                || within(point, 0xf900, 0xfaff) // compatibility ideographs
                || within(point, 0xfe30, 0xfe6f) // compatibility forms
                || within(point, 0xff01, 0xff60) // full width forms
                || within(point, 0xffe0, 0xffe6)
                || within(point, 0x1f300, 0x1faff) // pictographs
                || within(point, 0x20000, 0x3fffd); // further ideographs
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
