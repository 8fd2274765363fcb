package io.netlab.language;

import java.util.Set;

/** Counts the compounds of a shell that are open: loops, conditions, groups. */
final class Nesting {
    private static final Set<String> OPENING = Set.of("for", "while", "until", "if", "case", "{");
    private static final Set<String> CLOSING = Set.of("done", "fi", "esac", "}");
    private static final Set<String> BEFORE_COMMANDS = Set.of("do", "then", "else", "elif", "!", "{");

    private final String text;
    private int compounds;
    private int parentheses;
    private boolean commandComes = true;

    Nesting(String text) {
        this.text = text;
    }

    void enter(Token token) {
        String raw = text.substring(token.start(), token.end());
        if (token instanceof Token.Operator) {
            operator(raw);
            commandComes = true;
            return;
        }
        if (commandComes) {
            compounds += OPENING.contains(raw) ? 1 : 0;
            compounds -= CLOSING.contains(raw) && compounds > 0 ? 1 : 0;
        }
        commandComes = BEFORE_COMMANDS.contains(raw);
    }

    /** The {@code )} behind a pattern of {@code case} closes nothing. */
    private void operator(String raw) {
        parentheses += raw.equals("(") ? 1 : 0;
        parentheses -= raw.equals(")") && parentheses > 0 ? 1 : 0;
    }

    boolean isClosed() {
        return compounds == 0 && parentheses == 0;
    }
}
