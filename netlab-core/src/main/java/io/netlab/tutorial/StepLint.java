package io.netlab.tutorial;

import io.netlab.check.ClaimTitle;
import io.netlab.error.Problems;
import java.util.List;

/** Looks whether every step of a tutorial can be reached, and helps who is stuck. */
final class StepLint {
    private final Tutorial tutorial;
    private final Problems problems;

    private StepLint(Tutorial tutorial, Problems problems) {
        this.tutorial = tutorial;
        this.problems = problems;
    }

    static void check(Tutorial tutorial, Problems problems) {
        StepLint lint = new StepLint(tutorial, problems);
        tutorial.steps().forEach(lint::check);
    }

    private void check(TutorialStep step) {
        List<Goal> goals = step.goals();
        boolean isReachable = goals.isEmpty() || !step.solution().isEmpty();
        if (!isReachable) {
            problems.add(step.position(), "no line of this step leads to its goals", "add a block sh or sh solution");
        }
        if (goals.stream().allMatch(Goal::isControl) && !goals.isEmpty()) {
            problems.add(step.position(), "controls are there beside goals: this step has none");
        }
        for (int i = 0; i < goals.size(); i++) {
            checkHasHint(step, i + 1);
            checkIsInLanguage(goals.get(i));
        }
        step.hints().stream()
                .filter(hint -> hint.goal() > goals.size())
                .forEach(hint -> problems.add(
                        step.position(), "a hint is for goal " + hint.goal() + ", and there are " + goals.size()));
        if (step.afterwards().isEmpty()) {
            problems.add(step.position(), "nothing is told afterwards", "add a heading ### and what one has seen");
        }
    }

    private void checkHasHint(TutorialStep step, int goal) {
        boolean hasHint = step.goals().get(goal - 1).isControl()
                || step.hints().stream().anyMatch(hint -> hint.goal() == 0 || hint.goal() == goal);
        if (!hasHint) {
            problems.add(
                    step.goals().get(goal - 1).position(), "there is no hint for this goal", "add a block text hint");
        }
    }

    /** What netlab would call a goal by itself is English. */
    private void checkIsInLanguage(Goal goal) {
        String unsaid = ClaimTitle.of(goal.check().claim(), goal.check().expected());
        if (tutorial.language() != Language.EN && goal.title().equals(unsaid)) {
            problems.add(goal.position(), "this goal has no title in the language of the tutorial");
        }
    }
}
