package io.netlab.text;

/** How marked text looks: with colours on a terminal that has them, as it is everywhere else. */
public interface Style {
    /** The text with what the terminal needs around it. */
    String mark(Mark mark, String text);

    /** Leaves every text as it is: for pipes, files and {@code NO_COLOR}. */
    static Style plain() {
        return (mark, text) -> text;
    }

    /** The colours of ECMA-48 (SGR): place cyan, good green, bad red, changed yellow. */
    static Style ansi() {
        return (mark, text) ->
                colour(mark) == 0 || text.isEmpty() ? text : "\033[" + colour(mark) + "m" + text + "\033[0m";
    }

    private static int colour(Mark mark) {
        return switch (mark) {
            case PLAIN -> 0;
            case PLACE -> 36;
            case GOOD -> 32;
            case BAD -> 31;
            case CHANGED -> 33;
        };
    }
}
