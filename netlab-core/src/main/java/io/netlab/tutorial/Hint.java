package io.netlab.tutorial;

import io.netlab.text.MarkedText;
import java.util.List;

/**
 * A help for who is stuck.
 *
 * @param goal the goal, from 1, that it helps to reach; 0 when it is for the step as a whole
 */
public record Hint(int goal, List<MarkedText> paragraphs) {
    public Hint {
        paragraphs = List.copyOf(paragraphs);
    }
}
