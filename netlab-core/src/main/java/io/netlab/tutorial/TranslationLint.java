package io.netlab.tutorial;

import io.netlab.check.Check;
import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks whether a translation differs from the original by its text only. */
final class TranslationLint {
    private final Problems problems;
    private final String original;

    private TranslationLint(Tutorial original, Problems problems) {
        this.original = original.language().word() + "/" + original.name() + ".md";
        this.problems = problems;
    }

    static void check(Tutorial original, Tutorial translation, Problems problems) {
        TranslationLint lint = new TranslationLint(original, problems);
        Position head = translation.steps().get(0).position();
        int steps = Math.min(original.steps().size(), translation.steps().size());
        lint.compare(
                head,
                "number of steps",
                original.steps().size(),
                translation.steps().size());
        lint.compare(head, "tutorials under needs", original.needs(), translation.needs());
        lint.compare(head, "tutorial under next", original.next(), translation.next());
        lint.compare(head, "number of minutes", original.minutes(), translation.minutes());
        for (int i = 0; i < steps; i++) {
            lint.check(original.steps().get(i), translation.steps().get(i));
        }
    }

    private void check(TutorialStep one, TutorialStep other) {
        Position position = other.position();
        compare(position, "start state", start(one), start(other));
        compareAll(position, "command line", lines(one), lines(other));
        compareAll(
                position, "goal", each(one.goals(), TranslationLint::goal), each(other.goals(), TranslationLint::goal));
        compare(position, "prediction", prediction(one), prediction(other));
        compareAll(position, "hint", each(one.hints(), Hint::goal), each(other.hints(), Hint::goal));
    }

    private static <T, R> List<R> each(List<T> things, Function<T, R> part) {
        return things.stream().map(part).toList();
    }

    private static List<String> lines(TutorialStep step) {
        return each(step.lines(), line -> line.role() + " " + line.text());
    }

    /** All of a goal but its title, which is text. */
    private static List<Object> goal(Goal goal) {
        Check check = goal.check();
        return List.of(check.claim(), check.expected(), goal.isControl());
    }

    private static Optional<List<Object>> start(TutorialStep step) {
        return step.start().map((Scenario start) -> List.of(start.wanted(), start.processes(), start.servers()));
    }

    private static Optional<List<Integer>> prediction(TutorialStep step) {
        return step.prediction().map(prediction -> List.of(prediction.choices().size(), prediction.answer()));
    }

    private void compareAll(Position position, String what, List<?> one, List<?> other) {
        compare(position, "number of " + what + "s", one.size(), other.size());
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            compare(position, what + " " + (i + 1), one.get(i), other.get(i));
        }
    }

    private void compare(Position position, String what, Object one, Object other) {
        if (!one.equals(other)) {
            problems.add(position, "another " + what + " than in " + original, "only text differs between languages");
        }
    }
}
