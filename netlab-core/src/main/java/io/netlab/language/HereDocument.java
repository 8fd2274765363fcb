package io.netlab.language;

import java.util.Map;

/**
 * The lines that follow a command as its input ({@code cat << EOF}), up to one that is the delimiter alone (POSIX
 * shell, 2.7.4).
 *
 * @param announcement where the delimiter stands in the text, for complaints
 * @param stripped true for {@code <<-}, with which the last line may begin with tabs
 */
record HereDocument(String delimiter, int announcement, boolean stripped) {
    static final String OPERATOR = "<<";

    /** The document that a word behind the operator announces. */
    static HereDocument of(Token.Raw word) {
        String text = word.expand(Map.of()).text();
        boolean isStripped = text.startsWith("-");
        return new HereDocument(isStripped ? text.substring(1) : text, word.start(), isStripped);
    }

    /**
     * The index behind the delimiter's line, without its line end. Throws InvalidInputException when there is no such
     * line.
     */
    int end(String text, int start) {
        int from = start;
        while (from < text.length()) {
            int lineEnd = text.indexOf('\n', from);
            int to = lineEnd < 0 ? text.length() : lineEnd;
            String line = text.substring(from, to);
            if (delimiter.equals(stripped ? line.replaceFirst("^\t+", "") : line)) {
                return to;
            }
            from = to + 1;
        }
        throw Lexer.refusal(text, announcement, "the text that follows is never ended: expected a line " + delimiter);
    }
}
