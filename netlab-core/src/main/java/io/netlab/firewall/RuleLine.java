package io.netlab.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a rule as a line of {@code iptables-save}: separated by spaces, with {@code "} around those with spaces.
 */
public final class RuleLine {
    private RuleLine() {}

    /** Splits a line; within {@code "} a backslash takes the next character as it is. */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted && character == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (!quoted && Character.isWhitespace(character)) {
                begun = flush(words, word, begun);
            } else {
                word.append(character);
                begun = true;
            }
        }
        flush(words, word, begun);
        return List.copyOf(words);
    }

    private static boolean flush(List<String> words, StringBuilder word, boolean begun) {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
        }
        return false;
    }

    /** Joins words to a line that {@link #split} takes apart again. */
    public static String join(List<String> words) {
        return words.stream().map(RuleLine::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\\' || c == '\'');
        return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
