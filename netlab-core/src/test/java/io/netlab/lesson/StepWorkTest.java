package io.netlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.CheckResult;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.TutorialReader;
import io.netlab.tutorial.TutorialStep;
import io.netlab.tutorial.TutorialTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts in a step, and which help there is. */
class StepWorkTest {
    private final TutorialStep step = TutorialReader.read(
                    new YamlText("en/try.md", TutorialTemplate.text("try", Language.EN)), Language.EN)
            .step(1);
    private final StepWork work = new StepWork(step);

    private CheckResult result(int goal, boolean passed) {
        return new CheckResult(step.goals().get(goal).check(), passed, "", "link lo is down", List.of(), Duration.ZERO);
    }

    private Judgement take(boolean first, boolean second, boolean control) {
        return work.take(Map.of(0, result(0, first), 1, result(1, second), 2, result(2, control)));
    }

    @Test
    void tellsWhatWasReachedAndWhatWasLost() {
        take(true, false, true);

        Judgement judgement = take(false, true, true);

        assertThat(judgement.reached()).containsExactly(step.goals().get(1));
        assertThat(judgement.lost()).containsExactly(step.goals().get(0));
        assertThat(judgement.isDone()).isFalse();
    }

    @Test
    void isDoneWhenAllIsTrueAtTheSameTimeAndOnlyOnce() {
        assertThat(take(true, true, true).isDone()).isTrue();
        assertThat(take(true, true, true).isDone()).isFalse();
    }

    @Test
    void isNotDoneWhileAControlIsBroken() {
        assertThat(take(true, true, false).isDone()).isFalse();
    }

    @Test
    void givesTheFirstHintAtOnceAndTheNextAfterATry() {
        take(false, false, true);

        assertThat(work.hint()).isInstanceOf(Advice.Told.class);
        assertThat(work.hint()).isInstanceOf(Advice.TryFirst.class);
        work.ran("ip link", List.of());
        assertThat(work.hint()).isInstanceOf(Advice.Told.class);
        work.ran("ip link", List.of());
        assertThat(work.hint()).isInstanceOf(Advice.NoMore.class);
    }

    @Test
    void tellsWhatIsThereInPlaceOfTheGoal() {
        take(false, false, true);

        Advice.Told told = (Advice.Told) work.hint();

        assertThat(told.goal()).contains(step.goals().get(0));
        assertThat(told.seen()).isEqualTo("link lo is down");
    }

    @Test
    void keepsTheHintsOfAGoalThatIsReachedToItself() {
        take(true, false, true);
        work.hint();
        work.ran("ip link", List.of());

        assertThat(work.hint()).isInstanceOf(Advice.NoMore.class);
    }

    @Test
    void knowsALineAgainThatWasTypedWithOtherSpaces() {
        work.ran("  ip   link ", List.of());

        assertThat(work.hasRun("ip link")).isTrue();
    }
}
