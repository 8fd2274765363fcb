package io.netlab.tutorial;

import io.netlab.error.Position;
import io.netlab.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * One step of a tutorial.
 *
 * @param prose what is told when the step begins, with the commands to type
 * @param lines all its command lines in order, those that are not shown among them
 * @param start what is there when the step begins; unless said, what was there at the end of the one before
 * @param hints from vague to exact
 * @param afterwards what is told when the goals are reached
 */
public record TutorialStep(
        Position position,
        String title,
        List<Prose> prose,
        List<Line> lines,
        Optional<Scenario> start,
        List<Goal> goals,
        Optional<Prediction> prediction,
        List<Hint> hints,
        List<Prose> afterwards) {
    public TutorialStep {
        prose = List.copyOf(prose);
        lines = List.copyOf(lines);
        goals = List.copyOf(goals);
        hints = List.copyOf(hints);
        afterwards = List.copyOf(afterwards);
    }

    /** The lines that lead from the start of the step to its goals. */
    public List<Line> solution() {
        return lines.stream().filter(Line::isPartOfSolution).toList();
    }
}
