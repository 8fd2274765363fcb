package io.netlab.language;

import io.netlab.error.Position;
import java.util.ArrayList;
import java.util.List;

/** Reads one word of a shell's line, with its quotes, escapes and variables. */
final class WordLexer {
    private static final String GLOB_CHARACTERS = "*?[";

    private final String text;
    private final int start;
    private final int end;
    private final List<Token.Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean forShell;
    private int at;

    /** Reads the word that begins at the index; throws InvalidInputException when a quote is not closed. */
    WordLexer(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
        this.forShell = text.charAt(start) == '~';
        while (at < text.length() && !Lexer.endsWord(text.charAt(at)) && Lexer.continuationLength(text, at) == 0) {
            part();
        }
        this.end = at;
        endLiteral();
    }

    int end() {
        return end;
    }

    Token.Raw read(Position position) {
        return new Token.Raw(pieces, start, end, position, forShell);
    }

    private void part() {
        char character = text.charAt(at);
        switch (character) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            case '$' -> dollar();
            case '`' -> skipToShell(closing('`', at + 1));
            default -> {
                forShell |= GLOB_CHARACTERS.indexOf(character) >= 0;
                take();
            }
        }
    }

    private void take() {
        literal.append(text.charAt(at++));
    }

    private void singleQuoted() {
        int close = closing('\'', at + 1);
        literal.append(text, at + 1, close);
        at = close + 1;
    }

    private void doubleQuoted() {
        int open = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char character = text.charAt(at);
            switch (character) {
                case '\\' -> escapedInQuotes();
                case '$' -> dollar();
                case '`' -> skipToShell(closing('`', at + 1));
                default -> take();
            }
        }
        if (at >= text.length()) {
            throw unclosed(open, '"');
        }
        at++;
    }

    private void escaped() {
        at++;
        if (at < text.length()) {
            take();
        }
    }

    /** Within double quotes a backslash stands for itself before all but these (POSIX shell, 2.2.3). */
    private void escapedInQuotes() {
        int next = at + 1;
        if (next < text.length() && text.charAt(next) == '\n') {
            at = next + 1;
            return;
        }
        if (next < text.length() && "$`\"\\".indexOf(text.charAt(next)) >= 0) {
            at = next;
        }
        take();
    }

    private void dollar() {
        int name = at + 1;
        if (name >= text.length()) {
            take();
            return;
        }
        char character = text.charAt(name);
        if (character == '{') {
            braced(closing('}', name));
        } else if (isNameStart(character)) {
            variable(name, nameEnd(name), nameEnd(name));
        } else if (character == '(') {
            skipToShell(closingParenthesis(name));
        } else {
            forShell |= "?!$@*#-'\"".indexOf(character) >= 0 || Character.isDigit(character);
            take();
        }
    }

    private void braced(int close) {
        int name = at + 2;
        boolean isPlain = name < close && isNameStart(text.charAt(name)) && nameEnd(name) == close;
        if (isPlain) {
            variable(name, close, close + 1);
        } else {
            skipToShell(close);
        }
    }

    private void variable(int from, int to, int behind) {
        endLiteral();
        pieces.add(new Token.Piece(text.substring(from, to), true));
        at = behind;
    }

    /** Takes all up to the closing character as it is; what it means only a shell can say. */
    private void skipToShell(int close) {
        forShell = true;
        literal.append(text, at, close + 1);
        at = close + 1;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            pieces.add(new Token.Piece(literal.toString(), false));
            literal.setLength(0);
        }
    }

    private int nameEnd(int from) {
        int to = from;
        while (to < text.length() && (isNameStart(text.charAt(to)) || isDigit(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    private static boolean isNameStart(char character) {
        return character == '_' || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private int closing(char close, int from) {
        int found = text.indexOf(close, from);
        if (found < 0) {
            throw unclosed(at, close);
        }
        return found;
    }

    private int closingParenthesis(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\'' || character == '"') {
                i = closing(character, i + 1);
            }
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw unclosed(open, ')');
    }

    private RuntimeException unclosed(int open, char close) {
        return Lexer.refusal(text, open, "this is opened and never closed: expected " + close);
    }
}
