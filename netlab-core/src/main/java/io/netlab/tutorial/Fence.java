package io.netlab.tutorial;

import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A fenced block of a tutorial.
 *
 * @param line the line of its opening fence
 * @param goal of a hint, the goal that it is for, from 1; else 0
 * @param content the lines between the fences
 */
record Fence(Kind kind, int line, int goal, List<String> content) {
    Fence {
        content = List.copyOf(content);
    }

    /** What a block is, by the words behind its opening fence. */
    enum Kind {
        SHOWN("sh"),
        HIDDEN("sh solution"),
        REFUSED("sh fails"),
        START("yaml start"),
        GOALS("yaml goals"),
        CONTROLS("yaml controls"),
        PREDICTION("yaml predict"),
        SAMPLE("text"),
        HINT("text hint");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** True of the blocks that are command lines. */
        boolean hasLines() {
            return this == SHOWN || this == HIDDEN || this == REFUSED;
        }

        static List<String> all() {
            return Stream.of(values()).map(kind -> kind.words).toList();
        }
    }

    /** The block, or nothing when nobody knows what it is; that is noted. */
    static Optional<Fence> of(String words, int line, List<String> content, FileLines file, Problems problems) {
        boolean isNumbered = words.matches("text hint [1-9]");
        String name = isNumbered ? "text hint" : words;
        Optional<Kind> kind =
                Stream.of(Kind.values()).filter(each -> each.words.equals(name)).findFirst();
        if (kind.isEmpty()) {
            String near = Spelling.suggest(name, Kind.all());
            String known = "a block is one of " + String.join(", ", Kind.all());
            problems.add(
                    file.position(line),
                    words.isEmpty() ? "this block does not say what it is" : "there is no block \"" + words + "\"",
                    near.isEmpty() ? known : near);
            return Optional.empty();
        }
        if (content.stream().allMatch(String::isBlank)) {
            problems.add(file.position(line), "this block is empty");
            return Optional.empty();
        }
        int goal = isNumbered ? Character.digit(words.charAt(words.length() - 1), 10) : 0;
        return Optional.of(new Fence(kind.get(), line, goal, content));
    }

    /** The lines with their numbers. */
    Map<Integer, String> numbered() {
        Map<Integer, String> lines = new TreeMap<>();
        for (int i = 0; i < content.size(); i++) {
            lines.put(line + 1 + i, content.get(i));
        }
        return lines;
    }
}
