package io.netlab.lesson;

import io.netlab.check.CheckResult;
import io.netlab.lab.Lab;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.op.NetworkOp;
import io.netlab.session.Output;
import io.netlab.session.Session;
import io.netlab.topology.NodeName;
import io.netlab.tutorial.Line;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.TutorialStep;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A tutorial that somebody does in a session. The goals of a step are judged by the network alone: whatever made them
 * true counts. One thread uses it at a time.
 */
public final class Lesson {
    private static final String PLAY = "before-play";

    /** As long as a check in a scenario has: bridges, carriers and addresses of IPv6 take their time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So often what is gone is let go while a goal is waited for. */
    private static final Duration SLICE = Duration.ofMillis(500);

    private final Lab lab;
    private final Judge judge;
    private final Stage stage;
    private final Session session;
    private final Tutorial tutorial;
    private final Journal journal;
    private int number;
    private StepWork work;
    private boolean isPlaying;

    private Lesson(Lab lab, Session session, Tutorial tutorial, Journal journal) {
        this.lab = lab;
        this.judge = new Judge(lab.verifier());
        this.stage = new Stage(lab, session);
        this.session = session;
        this.tutorial = tutorial;
        this.journal = journal;
        this.number = 1;
        this.work = new StepWork(tutorial.step(1));
    }

    /**
     * Opens a tutorial in a lab with nothing in it, at the beginning of a step: what the steps before it make is made.
     *
     * @param step the number of the step, from 1
     */
    public static Lesson open(Lab lab, Session session, Tutorial tutorial, int step, Journal journal) {
        Lesson lesson = new Lesson(lab, session, tutorial, journal);
        lesson.prepare(step);
        return lesson;
    }

    /** From now on this is run when a process of the tutorial's ends, by a thread of its own: nobody else announces it. */
    public void onNews(Runnable hearer) {
        stage.onNews(hearer);
    }

    /** The tutorial. */
    public Tutorial tutorial() {
        return tutorial;
    }

    /** The step that is open. */
    public TutorialStep step() {
        return tutorial.step(number);
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** True when all goals of the step have been true at the same time. */
    public boolean isDone() {
        return work.isDone();
    }

    /** True when the step is the last. */
    public boolean isLast() {
        return number == tutorial.steps().size();
    }

    /** True when the goal of this number, from 0, was true when it was last looked at. */
    public boolean isReached(int goal) {
        return work.isReached(goal);
    }

    /** How many goals of the step are reached. */
    public int reached() {
        return (int) IntStream.range(0, step().goals().size())
                .filter(work::isReached)
                .count();
    }

    /** The choice that was answered to the step's question. */
    public OptionalInt answer() {
        return work.answer();
    }

    /** True while the question of the step waits for its answer. */
    public boolean isAsking() {
        return step().prediction().isPresent() && work.answer().isEmpty() && !work.isDone();
    }

    /** Remembers the choice, from 1. */
    public void answer(int choice) {
        work.answer(choice);
        note(Event.Kind.ANSWERED, choice);
    }

    /** A line was run, well or not, and did these ops. */
    public void ran(String line, Collection<NetworkOp> ops) {
        work.ran(line, ops);
    }

    /** Looks at the goals, and waits no longer than this for what is not there yet. */
    public Judgement judge(Duration patience) {
        if (isPlaying) {
            return Judgement.NOTHING_NEW;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Map<Integer, CheckResult> results = look(patience);
        while (!results.values().stream().allMatch(CheckResult::passed) && System.nanoTime() < deadline) {
            results = look(patience);
        }
        Judgement judgement = work.take(results);
        if (judgement.isDone()) {
            note(Event.Kind.DONE, 0);
        }
        return judgement;
    }

    /** What is held of a namespace that has ended would keep its cables alive. */
    private Map<Integer, CheckResult> look(Duration patience) {
        lab.nodes().releaseGone();
        return judge.judge(step(), patience.compareTo(SLICE) < 0 ? patience : SLICE);
    }

    /** The next hint for what is open now. */
    public Advice hint() {
        work.openResult().map(lab::diagnosed).ifPresent(work::know);
        Advice advice = work.hint();
        if (advice instanceof Advice.Told) {
            note(Event.Kind.HINTED, work.hintsTold());
        }
        return advice;
    }

    /** The next line of the solution that nobody has run in this step yet. */
    public Optional<Line> solve() {
        return step().solution().stream().filter(line -> !isRun(line)).findFirst();
    }

    private boolean isRun(Line line) {
        return work.hasRun(line.text()) || work.hasDone(ops(line));
    }

    private List<NetworkOp> ops(Line line) {
        return CommandLine.parse(line.text(), NodeName.HOST, session.variables()).stream()
                .filter(Command.Ops.class::isInstance)
                .flatMap(command -> ((Command.Ops) command).ops().stream())
                .toList();
    }

    /**
     * Brings back the start of the step and runs its solution.
     *
     * @param before hears of each line before it is run
     */
    public Judgement skip(Consumer<Line> before, Output output) {
        reset();
        for (Line line : step().solution()) {
            before.accept(line);
            work.ran(line.text(), stage.run(line, output).ops());
        }
        Judgement judgement = judge(PATIENCE);
        if (!work.isDone()) {
            work.finish();
        }
        note(Event.Kind.SKIPPED, 0);
        return judgement;
    }

    /** Brings back what was there when the step began. */
    public void reset() {
        isPlaying = false;
        if (stage.hasLostProcess()) {
            prepare(number);
            return;
        }
        stage.bringBack(checkpoint(number));
        work = new StepWork(step());
        look();
    }

    /** Begins the step behind this one; there must be one. */
    public void next() {
        begin(number + 1);
    }

    /** Begins the step before this one again, with what was there then. False when this is the first. */
    public boolean back() {
        if (number == 1) {
            return false;
        }
        if (!session.checkpoints().contains(checkpoint(number - 1))) {
            prepare(number - 1);
            return true;
        }
        number--;
        reset();
        note(Event.Kind.BEGUN, 0);
        return true;
    }

    /** Leaves a step that has no goals. */
    public void finish() {
        work.finish();
        note(Event.Kind.DONE, 0);
    }

    /** Brings back what was there before the tutorial. */
    public void leave() {
        stage.clear();
    }

    /** From here on nothing counts, until it is called again and brings back what was there. True when it began. */
    public boolean play() {
        isPlaying = !isPlaying;
        if (isPlaying) {
            session.checkpoint(PLAY);
        } else {
            stage.bringBack(PLAY);
        }
        return isPlaying;
    }

    /** True between the two calls of {@link #play}. */
    public boolean isPlaying() {
        return isPlaying;
    }

    /** Makes what the steps before this one make, from the last start state that one of them declares. */
    private void prepare(int wanted) {
        int first = wanted;
        while (first > 1 && tutorial.step(first).start().isEmpty()) {
            first--;
        }
        stage.clear();
        for (number = first; number < wanted; number++) {
            step().start().ifPresent(stage::build);
            step().solution().forEach(line -> stage.run(line, new Silence()));
        }
        begin(wanted);
    }

    private void begin(int wanted) {
        number = wanted;
        isPlaying = false;
        step().start().ifPresent(stage::build);
        session.checkpoint(checkpoint(number));
        work = new StepWork(step());
        look();
        note(Event.Kind.BEGUN, 0);
    }

    /** What is true already is no news. */
    private void look() {
        work.take(judge.look(step()));
    }

    private static String checkpoint(int number) {
        return "step-" + number;
    }

    private void note(Event.Kind kind, int value) {
        journal.add(new Event(tutorial.name(), number, kind, value).toString());
    }
}
