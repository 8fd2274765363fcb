package io.netlab.tutorial;

import java.util.List;
import java.util.Optional;

/**
 * A tutorial in one language, read and found valid.
 *
 * @param name the file's name without {@code .md}
 * @param about one line for the list of tutorials
 * @param needs the tutorials that a learner should have done before
 * @param next the tutorial that follows
 * @param minutes how long it takes
 */
public record Tutorial(
        String name,
        Language language,
        String title,
        String about,
        List<String> needs,
        Optional<String> next,
        int minutes,
        List<Prose> introduction,
        List<TutorialStep> steps) {
    public Tutorial {
        needs = List.copyOf(needs);
        introduction = List.copyOf(introduction);
        steps = List.copyOf(steps);
    }

    /** A step by its number, from 1. */
    public TutorialStep step(int number) {
        return steps.get(number - 1);
    }
}
