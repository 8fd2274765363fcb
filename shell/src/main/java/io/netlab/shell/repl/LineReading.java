package io.netlab.shell.repl;

import io.netlab.language.CommandLine;
import io.netlab.shell.repl.grammar.Piece;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor which word the cursor is in, and whether Enter ends the line or goes on below. */
final class LineReading implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !CommandLine.isComplete(line)) {
            throw new EOFError(-1, -1, "the line goes on below");
        }
        List<Piece> pieces = Piece.of(line.substring(0, cursor));
        boolean inWord = !pieces.isEmpty()
                && !pieces.get(pieces.size() - 1).isOperator()
                && pieces.get(pieces.size() - 1).end() == cursor;
        int start = inWord ? pieces.get(pieces.size() - 1).start() : cursor;
        return new Cut(line, cursor, line.substring(start, cursor));
    }

    @Override
    public boolean isEscapeChar(char character) {
        return character == '\\';
    }

    /** A line with the word before the cursor. */
    record Cut(String line, int cursor, String word) implements CompletingParsedLine {
        /** The part of the line before the word. */
        String before() {
            return line.substring(0, cursor - word.length());
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        /** Names have no spaces; what has any is quoted by whoever types it. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
