package io.netlab.shell.learn;

import io.netlab.lesson.Lesson;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.TutorialStep;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a page shows of a step.
 *
 * @param number the number of the step, from 1
 * @param reached of each goal, whether it is reached
 * @param answer the choice that was answered to its question, from 1
 */
record StepView(Tutorial tutorial, int number, List<Boolean> reached, OptionalInt answer) {
    StepView {
        reached = List.copyOf(reached);
    }

    static StepView of(Lesson lesson) {
        List<Boolean> reached = IntStream.range(0, lesson.step().goals().size())
                .mapToObj(lesson::isReached)
                .toList();
        return new StepView(lesson.tutorial(), lesson.number(), reached, lesson.answer());
    }

    TutorialStep step() {
        return tutorial.step(number);
    }

    boolean isReached(int goal) {
        return reached.get(goal);
    }

    boolean isLast() {
        return number == tutorial.steps().size();
    }
}
