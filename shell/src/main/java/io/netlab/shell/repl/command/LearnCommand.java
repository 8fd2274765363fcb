package io.netlab.shell.repl.command;

import io.netlab.error.NetlabException;
import io.netlab.lesson.Journal;
import io.netlab.lesson.Lesson;
import io.netlab.lesson.Progress;
import io.netlab.shell.learn.Tutor;
import io.netlab.shell.learn.TutorialList;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.Topology;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.Tutorials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code learn [NAME]}: lists the tutorials, or opens one in this lab. */
final class LearnCommand implements LabCommand {
    /** Where nobody hears of the kernel's news, a carrier and a first ARP exchange have to be waited for. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @Override
    public String name() {
        return "learn";
    }

    @Override
    public String arguments() {
        return "[NAME]";
    }

    @Override
    public String about() {
        return "lists the tutorials with your progress, or opens one where you left off";
    }

    @Override
    public String more() {
        return "learn NAME --step 2 opens it at a step, --lang zh in Chinese.\n"
                + "In a tutorial: hint, solve, skip, reset, play, next, back, step.";
    }

    @Override
    public List<String> example() {
        return List.of("learn", "learn loopback --step 2", "ip -n ns1 link set lo up", "next");
    }

    @Override
    public void read(Reading reading) {
        reading.choice(Tutorials.names(), "a tutorial");
        reading.rest(Kind.ANY);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        LearnRequest request = LearnRequest.of(typed);
        Progress progress = Progress.of(work.files().progress());
        if (request.name().isEmpty()) {
            work.screen()
                    .print(TutorialList.render(
                            progress, request.language(), work.screen().page()));
            return 0;
        }
        open(Tutorials.load(request.name().get(), request.language()), request.step(), progress, work);
        return 0;
    }

    private static void open(Tutorial tutorial, Optional<Integer> step, Progress progress, Workplace work) {
        work.tutor().ifPresent(Tutor::leave);
        requireNothing(work);
        Journal journal = work.files()::addProgress;
        int from = step.map(wanted -> Math.min(wanted, tutorial.steps().size()))
                .orElseGet(() -> progress.resumeAt(tutorial));
        Lesson lesson = Lesson.open(work.lab(), work.session(), tutorial, from, journal);
        Duration patience = work.screen().isTerminal() ? Duration.ZERO : PATIENCE;
        Tutor tutor = new Tutor(lesson, work.screen()::page, patience);
        work.tutor(tutor);
        work.screen().print(tutor.beginning());
        if (step.isEmpty()) {
            work.screen().print(tutor.resumed());
        }
    }

    /** A tutorial knows what is there only when it has made it. */
    private static void requireNothing(Workplace work) {
        Topology there = work.lab().observe();
        boolean isEmpty = there.nodes().size() == 1
                && there.nodes().values().stream().allMatch(node -> node.links().size() <= 1);
        if (!isEmpty) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT,
                    "learn: something was built in this lab already; exit, and netlab learn NAME opens a fresh one");
        }
    }
}
