package io.netlab.tutorial;

import java.util.List;

/**
 * A question that is asked before something is seen.
 *
 * @param answer the right choice, from 1
 * @param because why it is right, told afterwards
 */
public record Prediction(String question, List<String> choices, int answer, String because) {
    public Prediction {
        choices = List.copyOf(choices);
    }

    /** The words of a choice, from 1. */
    public String choice(int number) {
        return choices.get(number - 1);
    }
}
