package io.netlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.tutorial.Language;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.Tutorials;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read out of what was written down. */
class ProgressTest {
    private final Tutorial loopback = Tutorials.load("loopback", Language.EN);

    @Test
    void readsWhatWasWritten() {
        Event event = new Event("loopback", 2, Event.Kind.ANSWERED, 3);

        assertThat(Event.parse(event.toString())).contains(event);
    }

    @Test
    void passesOverLinesOfSomebodyElse() {
        Progress progress = Progress.of(List.of("", "loopback", "loopback x done", "\033[2J 1 done", "loopback 1 ate"));

        assertThat(progress.done(loopback)).isZero();
    }

    @Test
    void beginsWithTheFirstStep() {
        assertThat(Progress.of(List.of()).resumeAt(loopback)).isEqualTo(1);
    }

    @Test
    void goesOnWithTheStepThatWasBegun() {
        assertThat(Progress.of(List.of("loopback 1 done", "loopback 2 begun")).resumeAt(loopback))
                .isEqualTo(2);
    }

    @Test
    void goesOnBehindTheStepThatWasDone() {
        assertThat(Progress.of(List.of("loopback 1 begun", "loopback 1 done")).resumeAt(loopback))
                .isEqualTo(2);
    }

    @Test
    void countsAStepOnce() {
        assertThat(Progress.of(List.of("loopback 1 done", "loopback 1 skipped")).done(loopback))
                .isEqualTo(1);
    }

    @Test
    void beginsAnewWhenAllIsDone() {
        Progress progress =
                Progress.of(List.of("loopback 1 done", "loopback 2 done", "loopback 3 skipped", "loopback 4 done"));

        assertThat(progress.isWhole(loopback)).isTrue();
        assertThat(progress.resumeAt(loopback)).isEqualTo(1);
    }

    @Test
    void forgetsStepsThatATutorialHasNoMore() {
        assertThat(Progress.of(List.of("loopback 9 done")).done(loopback)).isZero();
    }
}
