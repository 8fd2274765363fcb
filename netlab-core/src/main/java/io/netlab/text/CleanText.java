package io.netlab.text;

/**
 * Text that is safe to show. Names and aliases come from the kernel, and from people: one with an escape sequence in it
 * could move the cursor, and one with a direction mark could show other words than it has.
 */
public final class CleanText {
    private static final int REPLACEMENT = 0xfffd;

    private CleanText() {}

    /** The text with every control, format and separator character spelled out: ESC becomes {@code \x1b}. */
    public static String of(String text) {
        if (text.codePoints().allMatch(CleanText::isSafe)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> append(clean, point));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (isSafe(point)) {
            clean.appendCodePoint(point);
        } else if (Character.getType(point) == Character.SURROGATE) {
            clean.appendCodePoint(REPLACEMENT);
        } else {
            String hex = Integer.toHexString(point);
            clean.append(point < 0x100 ? "\\x" : "\\u")
                    .append("0".repeat(hex.length() & 1))
                    .append(hex);
        }
    }

    /** False for what moves, hides or turns round other characters (Unicode categories Cc, Cf, Cs, Cn, Zl, Zp). */
    private static boolean isSafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
