package io.netlab.shell.repl.grammar;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command that is read word by word: each reader says what it expects before it takes a word. What was expected when
 * the words had come to their end is what can be typed next.
 */
public final class Reading {
    private final List<String> words;
    private final List<Expected> expectations = new ArrayList<>();
    private NodeName node;

    Reading(List<String> words, NodeName node) {
        this.words = List.copyOf(words);
        this.node = node;
    }

    /** The next word, or nothing at the end; the first expectation that met the end is the one that counts. */
    Optional<String> next(Expected expected) {
        int at = expectations.size();
        if (at > words.size()) {
            return Optional.empty();
        }
        expectations.add(expected.in(node));
        return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    }

    /** The next word of a kind. */
    public Optional<String> next(Kind... kinds) {
        return next(Expected.a(kinds));
    }

    /** The next word, which is one of these, or something of a kind. */
    public Optional<String> choice(List<String> words, String about, Kind... besides) {
        Expected expected = Expected.words(ShownWords.choice(words, about));
        return next(besides.length == 0 ? expected : expected.or(besides));
    }

    /** The next word, which is one of these, each with what it means. */
    public Optional<String> choice(Map<String, String> words) {
        return next(Expected.words(ShownWords.choice(words)));
    }

    /** One of these words alone, or a whole line. */
    public void choiceOrLine(List<String> choice, String about) {
        Optional<String> word = choice(choice, about, Kind.COMMAND);
        if (word.isPresent() && !choice.contains(word.get())) {
            LineGrammar.commandAfter(word.get(), this);
        }
    }

    /** From here on names are those of another node, if it could be one. */
    void enter(String name) {
        if (NodeName.faultOf(name).isEmpty()) {
            node = NodeName.of(name);
        }
    }

    /** Takes all words that are left as being of this kind. */
    public void rest(Kind kind) {
        Optional<String> word = next(kind);
        while (word.isPresent()) {
            word = next(kind);
        }
    }

    /** What was expected of each word, and last of the one that would come next. */
    List<Expected> expectations() {
        while (expectations.size() <= words.size()) {
            expectations.add(new Expected(List.of(), Set.of(), node));
        }
        return List.copyOf(expectations);
    }
}
