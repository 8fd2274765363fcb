package io.netlab.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into commands and words, roughly as {@code sh} would: white space, quotes, backslashes and operators count, nothing
 * is expanded. For lines that are looked at and not run; {@link CommandLine} reads those that are.
 */
public final class ShellWords {
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;
    private boolean escaped;

    private ShellWords() {}

    /**
     * The words, operators being letters like all others. Throws IllegalArgumentException when a quote is not closed.
     */
    public static List<String> of(String line) {
        ShellWords split = new ShellWords();
        line.chars().forEach(character -> split.take((char) character));
        split.endCommand();
        if (split.quote != 0) {
            throw new IllegalArgumentException("a quote is not closed in " + line);
        }
        return split.commands.isEmpty() ? List.of() : split.commands.get(0);
    }

    /** The commands of the line, separated by {@code &&}, {@code ||}, {@code ;}, {@code |}, {@code &} or a line end. */
    public static List<List<String>> commands(String line) {
        ShellWords split = new ShellWords();
        String joined = line.replace("\\\n", " ");
        for (int i = 0; i < joined.length(); i++) {
            char character = joined.charAt(i);
            char before = i == 0 ? ' ' : joined.charAt(i - 1);
            if (split.quote == 0 && !split.escaped && isOperator(character, before)) {
                split.endCommand();
            } else {
                split.take(character);
            }
        }
        split.endCommand();
        return List.copyOf(split.commands);
    }

    /** The {@code &} of {@code 2>&1} separates nothing. */
    private static boolean isOperator(char character, char before) {
        return ";|\n".indexOf(character) >= 0 || (character == '&' && before != '>');
    }

    private void take(char character) {
        if (escaped) {
            takeEscaped(character);
        } else if (character == '\\' && quote != '\'') {
            escaped = true;
            inWord = true;
        } else if (quote != 0) {
            takeQuoted(character);
        } else if (character == '\'' || character == '"') {
            quote = character;
            inWord = true;
        } else if (Character.isWhitespace(character)) {
            endWord();
        } else {
            word.append(character);
            inWord = true;
        }
    }

    /** Within double quotes a backslash is one unless it stands before a character that means something there. */
    private void takeEscaped(char character) {
        escaped = false;
        if (quote != 0 && "\"\\$`".indexOf(character) < 0) {
            word.append('\\');
        }
        word.append(character);
    }

    private void takeQuoted(char character) {
        if (character == quote) {
            quote = 0;
        } else {
            word.append(character);
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(List.copyOf(words));
            words = new ArrayList<>();
        }
    }
}
