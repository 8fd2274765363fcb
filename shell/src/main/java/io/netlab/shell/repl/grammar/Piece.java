package io.netlab.shell.repl.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or an operator of a line that may be unfinished, with where it stands.
 *
 * @param text the word without its quotes; of an operator what was typed
 * @param start the index of its first character in the line
 * @param end the index behind its last character
 */
public record Piece(String text, int start, int end, boolean isOperator) {
    private static final String OPERATORS = "&|;<>()\n";

    /** All words and operators of a line; a quote that is not closed ends with the line, comments are nothing. */
    public static List<Piece> of(String line) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char character = line.charAt(at);
            if (character == '#') {
                at = endOfComment(line, at);
            } else if (OPERATORS.indexOf(character) >= 0) {
                Piece operator = operator(line, at);
                pieces.add(operator);
                at = operator.end();
            } else if (isBlank(character) || isContinuation(line, at)) {
                at += isBlank(character) ? 1 : 2;
            } else {
                Piece word = word(line, at);
                pieces.add(word);
                at = word.end();
            }
        }
        return List.copyOf(pieces);
    }

    /** True for an operator behind which a new command begins. */
    boolean beginsCommand() {
        return isOperator && !text.startsWith("<") && !text.startsWith(">");
    }

    private static int endOfComment(String line, int at) {
        int end = line.indexOf('\n', at);
        return end < 0 ? line.length() : end;
    }

    private static Piece operator(String line, int at) {
        char character = line.charAt(at);
        boolean isDouble = character != '\n' && at + 1 < line.length() && line.charAt(at + 1) == character;
        int end = at + (isDouble ? 2 : 1);
        return new Piece(line.substring(at, end), at, end, true);
    }

    private static Piece word(String line, int start) {
        StringBuilder text = new StringBuilder();
        char quote = 0;
        int at = start;
        for (; at < line.length() && (quote != 0 || !endsWord(line, at)); at++) {
            char character = line.charAt(at);
            if (quote != 0 && character == quote) {
                quote = 0;
            } else if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
            } else {
                text.append(character);
            }
        }
        return new Piece(text.toString(), start, at, false);
    }

    private static boolean endsWord(String line, int at) {
        char character = line.charAt(at);
        return isBlank(character) || OPERATORS.indexOf(character) >= 0 || isContinuation(line, at);
    }

    private static boolean isContinuation(String line, int at) {
        return line.startsWith("\\\n", at);
    }

    private static boolean isBlank(char character) {
        return character != '\n' && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
