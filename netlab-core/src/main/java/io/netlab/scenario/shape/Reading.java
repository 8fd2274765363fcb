package io.netlab.scenario.shape;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.scenario.yaml.YamlNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of a file: what is wrong with it, and the words that could not be given a meaning. What such a word
 * might have declared is not known, so nothing may be concluded from its absence.
 */
public final class Reading {
    private final Problems problems;
    private final Set<String> unread = new HashSet<>();
    private int doubts;

    /** Begins a reading that notes what is wrong here. */
    public Reading(Problems problems) {
        this.problems = problems;
    }

    /** Reads a part of the file; of what cannot be read the words are kept. */
    public <T> Optional<T> read(Type<T> type, YamlNode node) {
        Optional<T> value = type.read(node, this);
        if (value.isEmpty()) {
            skip(node);
        }
        return value;
    }

    /** The value, when it can be read so without a problem. */
    static <T> Optional<T> fitting(Type<T> type, YamlNode node) {
        Reading trial = new Reading(new Problems());
        return type.read(node, trial).filter(value -> trial.doubts == 0);
    }

    /** Notes what is wrong. */
    void refuse(Position position, String message) {
        refuse(position, message, "");
    }

    /** Notes what is wrong and what would mend it. */
    void refuse(Position position, String message, String suggestion) {
        doubts++;
        problems.add(position, message, suggestion);
    }

    /** Leaves a part of the file unread. */
    void skip(YamlNode node) {
        doubts++;
        node.accept(new WordsOf(unread));
    }

    /** How much was wrong or left unread so far. */
    int doubts() {
        return doubts;
    }

    /** True when the word stands in a part of the file that could not be read. */
    public boolean isUnread(String word) {
        return unread.contains(word);
    }
}
