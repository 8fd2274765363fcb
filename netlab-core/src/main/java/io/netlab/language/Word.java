package io.netlab.language;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import java.util.List;

/** A word of a command, its quotes gone and its variables replaced, with where it stands in the line. */
record Word(String text, Position position) {
    /** True for exactly this text. */
    boolean is(String other) {
        return text.equals(other);
    }

    /** The rest of the word, from its n-th character on. */
    Word from(int index) {
        Position rest = new Position(
                position.file(), position.line(), position.column() + index, Math.max(1, position.length() - index));
        return new Word(text.substring(index), rest);
    }

    /** What tells the user that this word is wrong. */
    InvalidInputException refusal(String message, String suggestion) {
        return new InvalidInputException(List.of(new Problem(position, message, suggestion)));
    }

    /** What tells the user that something is missing behind this word. */
    InvalidInputException refusalBehind(String message) {
        Position behind = new Position(position.file(), position.line(), position.column() + position.length(), 1);
        return new InvalidInputException(List.of(Problem.at(behind, message)));
    }

    @Override
    public String toString() {
        return "\"" + text + "\"";
    }
}
