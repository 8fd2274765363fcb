package io.netlab.shell.repl.command;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Spelling;
import io.netlab.shell.repl.grammar.Piece;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A line that begins with a command of the shell's own: its words, and how to say that one of them is wrong. */
public record Typed(String line, List<Piece> pieces) {
    public Typed {
        pieces = List.copyOf(pieces);
    }

    /** The words of a line. */
    public static Typed of(String line) {
        return new Typed(line, Piece.of(line));
    }

    /** The word that decides. */
    String name() {
        return pieces.isEmpty() ? "" : pieces.get(0).text();
    }

    /** The words behind the name. */
    List<String> arguments() {
        return pieces.stream().skip(1).map(Piece::text).toList();
    }

    /** The first word behind the name. */
    Optional<String> first() {
        return arguments().stream().findFirst();
    }

    /** All that was typed behind the name, as it is. */
    String rest() {
        return pieces.size() < 2 ? "" : line.substring(pieces.get(1).start()).strip();
    }

    /** The one argument that must be there. */
    String only(String what) {
        atMost(1);
        return first().orElseThrow(() -> refusal(pieces.size(), name() + ": " + what + " is missing", ""));
    }

    /** Throws InvalidInputException when there are more words than that behind the name. */
    void atMost(int count) {
        if (pieces.size() > count + 1) {
            throw refusal(count + 1, name() + ": this is one word too many", "");
        }
    }

    /** The first argument as a count, 1 when there is none. */
    int count() {
        atMost(1);
        String text = first().orElse("1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw refusal(1, "\"" + text + "\" is no number of lines", "");
        }
        return Integer.parseInt(text);
    }

    /** Says that a word is none of those that there are. */
    InvalidInputException unknown(int piece, String what, Collection<String> there) {
        String text = pieces.get(piece).text();
        String near = Spelling.suggest(text, there);
        String list = there.isEmpty() ? "" : "there are: " + String.join(", ", there);
        return refusal(piece, "there is no " + what + " \"" + text + "\"", near.isEmpty() ? list : near);
    }

    /** Says that a word is wrong, or, behind the last one, that something is missing. */
    InvalidInputException refusal(int piece, String message, String suggestion) {
        boolean isMissing = piece >= pieces.size();
        int start = isMissing
                ? line.stripTrailing().length() + 1
                : pieces.get(piece).start();
        int length = isMissing ? 1 : pieces.get(piece).end() - start;
        return new InvalidInputException(
                List.of(new Problem(new Position("line", 1, start + 1, length), message, suggestion)));
    }
}
