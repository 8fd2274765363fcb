package io.netlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.session.Session;
import io.netlab.topology.NodeName;
import io.netlab.tutorial.Goal;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.Line;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.Tutorials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tutorial, in every language, done from its first step to its last. */
class TutorialsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Typed typed = new Typed();

    static Stream<Arguments> tutorials() {
        return Tutorials.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void goalsAreRedBeforeTheLinesOfAStepAndGreenAfterAndTheSolutionReachesThem(String name, Language language) {
        Tutorial tutorial = Tutorials.load(name, language);
        try (Lab lab = Lab.openFresh(WireTap.NONE);
                Session session = Session.open(lab)) {
            try {
                play(tutorial, lab, session);
            } finally {
                lab.clear();
            }
        }
    }

    private void play(Tutorial tutorial, Lab lab, Session session) {
        lab.prepare();
        Lesson lesson = Lesson.open(lab, session, tutorial, 1, Journal.NONE);
        play(lab, session, lesson);
        while (!lesson.isLast()) {
            lesson.next();
            play(lab, session, lesson);
        }
    }

    private void play(Lab lab, Session session, Lesson lesson) {
        String where = lesson.tutorial().name() + " step " + lesson.number();
        Set<String> start = Settled.lines(session.topology());
        assertRed(lab, lesson, where);
        lesson.step().lines().forEach(line -> type(line, session, lesson));
        assertGreen(lab, lesson, where);

        lesson.reset();
        assertThat(Settled.difference(start, Settled.lines(session.topology())))
                .as(where + ": reset")
                .isEmpty();
        assertRed(lab, lesson, where + " after reset");

        for (Optional<Line> line = lesson.solve(); line.isPresent(); line = lesson.solve()) {
            type(line.get(), session, lesson);
        }
        assertGreen(lab, lesson, where + " by its solution");
    }

    private void type(Line line, Session session, Lesson lesson) {
        boolean isGood;
        try {
            isGood = session.run(line.text(), NodeName.HOST, typed).exitCode() == 0;
        } catch (NetlabException refusal) {
            isGood = false;
        }
        lesson.ran(line.text(), List.of());
        assertThat(isGood)
                .as(line.position() + ": " + line.text() + "\n" + typed.text())
                .isEqualTo(line.isPartOfSolution());
    }

    private static void assertRed(Lab lab, Lesson lesson, String where) {
        for (Goal goal : lesson.step().goals()) {
            CheckResult result = verify(lab, goal, Duration.ZERO);
            assertThat(result.passed())
                    .as(where + " at its start: " + goal.title() + ": " + result.seen())
                    .isEqualTo(goal.isControl());
        }
        Neighbours.forget(lab.nodes()); // who asked in vain just now would not ask again at once
    }

    private static void assertGreen(Lab lab, Lesson lesson, String where) {
        lesson.step().prediction().ifPresent(prediction -> lesson.answer(prediction.answer()));
        lesson.judge(PATIENCE);
        boolean isOnlyLooking = lesson.step().goals().isEmpty();
        assertThat(lesson.isDone() || isOnlyLooking)
                .as(where + ": the engine sees its end")
                .isTrue();
        for (Goal goal : lesson.step().goals()) {
            CheckResult result = verify(lab, goal, PATIENCE);
            assertThat(result.passed())
                    .as(where + " at its end: " + goal.title() + ": " + result.seen())
                    .isTrue();
        }
    }

    private static CheckResult verify(Lab lab, Goal goal, Duration patience) {
        Check check = goal.check();
        try {
            return lab.verifier().verify(new Check(check.title(), check.claim(), check.expected(), patience));
        } finally {
            lab.verifier().release();
        }
    }
}
