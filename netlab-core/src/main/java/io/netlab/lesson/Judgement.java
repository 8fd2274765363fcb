package io.netlab.lesson;

import io.netlab.tutorial.Goal;
import java.util.List;

/**
 * What has changed since the goals of a step were last looked at.
 *
 * @param reached those that have come true
 * @param lost those that were true, and are not any more
 * @param isDone true when with this, for the first time, the step is done
 */
public record Judgement(List<Goal> reached, List<Goal> lost, boolean isDone) {
    /** Nothing is other than it was. */
    public static final Judgement NOTHING_NEW = new Judgement(List.of(), List.of(), false);

    public Judgement {
        reached = List.copyOf(reached);
        lost = List.copyOf(lost);
    }
}
