package io.netlab.language;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text as it was pasted into words and operators, as a POSIX shell does: quotes, comments, {@code \} line ends.
 * Prompts at the beginning of lines are skipped, and so are spaces behind a {@code \} that ends a line.
 */
final class Lexer {
    private static final String OPERATOR_CHARACTERS = "&|;<>()";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<HereDocument> announced = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int counted;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        at = Prompt.end(text, 0);
        while (at < text.length()) {
            step();
        }
        announced.forEach(document -> document.end(text, text.length()));
        return tokens;
    }

    private void step() {
        char character = text.charAt(at);
        if (character == '\n') {
            lineEnd();
        } else if (isBlank(character)) {
            at++;
        } else if (character == '#') {
            skipComment();
        } else if (continuationLength(text, at) > 0) {
            continueBelow();
        } else if (OPERATOR_CHARACTERS.indexOf(character) >= 0) {
            operator(isDouble(character) ? 2 : 1);
        } else {
            word();
        }
    }

    private void word() {
        WordLexer word = new WordLexer(text, at);
        Token.Raw read = word.read(position(at, word.end() - at));
        boolean isAnnounced = !tokens.isEmpty()
                && tokens.get(tokens.size() - 1) instanceof Token.Operator operator
                && operator.text().equals(HereDocument.OPERATOR);
        if (isAnnounced) {
            announced.add(HereDocument.of(read));
        }
        tokens.add(read);
        at = word.end();
    }

    /** Here-documents that the line announced follow it, and belong to its statement. */
    private void lineEnd() {
        if (announced.isEmpty()) {
            operator(1);
            at = Prompt.end(text, at);
            return;
        }
        int end = at;
        for (HereDocument document : announced) {
            end = document.end(text, end + 1);
        }
        tokens.add(new Token.Operator(HereDocument.OPERATOR, at, end, position(at, 1)));
        announced.clear();
        at = end;
    }

    private boolean isDouble(char character) {
        return "&|;<>".indexOf(character) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == character;
    }

    private void operator(int length) {
        tokens.add(new Token.Operator(text.substring(at, at + length), at, at + length, position(at, length)));
        at += length;
    }

    private void skipComment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void continueBelow() {
        int length = continuationLength(text, at);
        tokens.add(new Token.Operator("\\", at, at + 1, position(at, 1)));
        at = Prompt.endOfContinued(text, at + length);
    }

    /** The length of a {@code \} that ends its line, with the blanks behind it and the line end; 0 when it is none. */
    static int continuationLength(String text, int at) {
        if (text.charAt(at) != '\\') {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\n' && isBlank(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end - at;
        }
        return text.charAt(end) == '\n' ? end + 1 - at : 0;
    }

    /** Spaces of all kinds, since pages paste no-break spaces; not the line end. */
    static boolean isBlank(char character) {
        return character != '\n' && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    static boolean endsWord(char character) {
        return character == '\n' || isBlank(character) || OPERATOR_CHARACTERS.indexOf(character) >= 0;
    }

    /** Counts on from the last position that was asked for, so that a long text is passed over once. */
    private Position position(int start, int length) {
        for (; counted < start; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return new Position("line", line, start - lineStart + 1, length);
    }

    static InvalidInputException refusal(String text, int at, String message) {
        Position position = new Lexer(text).position(at, 1);
        return new InvalidInputException(List.of(Problem.at(position, message)));
    }
}
