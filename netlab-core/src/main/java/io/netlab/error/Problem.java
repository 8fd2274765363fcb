package io.netlab.error;

/**
 * One thing that is wrong in a file that a person wrote: where, what, and how to mend it.
 *
 * @param suggestion a word or sentence that would mend it ({@code did you mean "gateway"?}), or empty
 */
public record Problem(Position position, String message, String suggestion) implements Comparable<Problem> {
    /** A problem for which no mend can be named. */
    public static Problem at(Position position, String message) {
        return new Problem(position, message, "");
    }

    /** By line, then column, then text: the order in which a reader meets them. */
    @Override
    public int compareTo(Problem other) {
        int byLine = Integer.compare(position.line(), other.position.line());
        int byColumn = byLine != 0 ? byLine : Integer.compare(position.column(), other.position.column());
        return byColumn != 0 ? byColumn : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return position + "  " + message + (suggestion.isEmpty() ? "" : "   " + suggestion);
    }
}
