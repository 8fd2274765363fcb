package io.netlab.language;

import java.util.List;

/** The words of one command, read from left to right. */
final class Arguments {
    private final List<Word> words;
    private int next;

    /** There is at least one word: the command's own name. */
    Arguments(List<Word> words) {
        this.words = List.copyOf(words);
    }

    boolean isEmpty() {
        return next >= words.size();
    }

    /** The word that comes next; only when there is one. */
    Word peek() {
        return words.get(next);
    }

    Word next() {
        return words.get(next++);
    }

    /** The word that must follow, or a refusal that says what was expected. */
    Word next(String expected) {
        if (isEmpty()) {
            throw words.get(words.size() - 1)
                    .refusalBehind("the command is not complete: expected " + expected + " here");
        }
        return next();
    }

    /** Goes on when the next word is this one. */
    boolean skip(String text) {
        boolean there = !isEmpty() && peek().is(text);
        next += there ? 1 : 0;
        return there;
    }

    /** All words that are left. */
    List<Word> rest() {
        return words.subList(next, words.size());
    }

    /** Refuses what is left, if anything is. */
    void end(String command) {
        if (!isEmpty()) {
            throw peek().refusal(peek() + " is too much for " + command, "expected the end of the command");
        }
    }
}
