package io.netlab.language;

import io.netlab.error.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a text as a shell sees it: a word or an operator, with where it stands. */
sealed interface Token {
    /** The index of the first character in the text. */
    int start();

    /** The index behind the last character. */
    int end();

    /** Where it stands, for people. */
    Position position();

    /**
     * A word before its variables have their values.
     *
     * @param forShell true when only a shell can say what the word means: {@code $(...)}, {@code *}, {@code ~}
     */
    record Raw(List<Piece> pieces, int start, int end, Position position, boolean forShell) implements Token {
        public Raw {
            pieces = List.copyOf(pieces);
        }

        /** The first variable of the word that has no value. */
        Optional<String> unset(Map<String, String> variables) {
            return pieces.stream()
                    .filter(piece -> piece.variable() && !variables.containsKey(piece.text()))
                    .map(Piece::text)
                    .findFirst();
        }

        /** The word with its values; a variable without one counts as empty. */
        Word expand(Map<String, String> variables) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(
                    piece -> text.append(piece.variable() ? variables.getOrDefault(piece.text(), "") : piece.text()));
            return new Word(text.toString(), position);
        }
    }

    /** {@code &&}, {@code ;}, a line end, {@code |} and the like; {@code \} stands for a line that goes on below. */
    record Operator(String text, int start, int end, Position position) implements Token {
        /** A line end, or {@code ;}. */
        boolean endsStatement() {
            return text.equals("\n") || text.equals(";");
        }
    }

    /** Literal text, or the name of a variable. */
    record Piece(String text, boolean variable) {}
}
