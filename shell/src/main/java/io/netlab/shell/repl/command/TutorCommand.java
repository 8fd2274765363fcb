package io.netlab.shell.repl.command;

import io.netlab.error.NetlabException;
import io.netlab.shell.learn.Tutor;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.tutorial.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands of a tutorial that is open: each is one word. */
final class TutorCommand implements LabCommand {
    private final String name;
    private final String about;
    private final Request request;
    private final List<String> before;

    private TutorCommand(String name, String about, Request request, String... before) {
        this.name = name;
        this.about = about;
        this.request = request;
        this.before = List.of(before);
    }

    private interface Request {
        /** Asks the tutor for something; returns the exit code. */
        int ask(Tutor tutor, Workplace work);
    }

    static TutorCommand next() {
        return new TutorCommand(
                "next", "in a tutorial: goes on to the next step", (tutor, work) -> said(tutor.next(), work), "skip");
    }

    static TutorCommand back() {
        return new TutorCommand(
                "back",
                "in a tutorial: goes back to the step before, with what was there then",
                (tutor, work) -> said(tutor.back(), work),
                "skip",
                "next");
    }

    static TutorCommand hint() {
        return new TutorCommand(
                "hint",
                "in a tutorial: gives a hint for the goal that is open, the next one after another try",
                (tutor, work) -> print(tutor.hint(), work));
    }

    static TutorCommand solve() {
        return new TutorCommand(
                "solve", "in a tutorial: puts the next command at the prompt, for you to run", TutorCommand::solve);
    }

    static TutorCommand skip() {
        return new TutorCommand(
                "skip",
                "in a tutorial: does the step for you, and shows how",
                (tutor, work) -> said(tutor.skip(work.screen()), work));
    }

    static TutorCommand reset() {
        return new TutorCommand(
                "reset",
                "in a tutorial: brings back what was there when the step began",
                (tutor, work) -> print(tutor.reset(), work));
    }

    static TutorCommand play() {
        return new TutorCommand(
                "play",
                "in a tutorial: from here on nothing counts, until play brings back what was there",
                (tutor, work) -> print(tutor.play(), work));
    }

    static TutorCommand step() {
        return new TutorCommand(
                "step",
                "in a tutorial: shows the page of the step again",
                (tutor, work) -> print(tutor.beginning(), work));
    }

    private static int solve(Tutor tutor, Workplace work) {
        Optional<Line> line = tutor.solution();
        if (line.isEmpty()) {
            return print(tutor.nothingToSolve(), work);
        }
        if (!work.place().isHost()) {
            work.screen().print(tutor.atHost());
        }
        if (work.screen().isTerminal()) {
            work.propose(line.get().text());
        } else {
            work.screen().line(line.get().text());
        }
        return 0;
    }

    private static int said(Tutor.Reply reply, Workplace work) {
        work.screen().print(reply.text());
        return reply.isGranted() ? 0 : 1;
    }

    private static int print(String text, Workplace work) {
        work.screen().print(text);
        return 0;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public List<String> example() {
        return Stream.of(List.of("learn loopback --step 2"), before, List.of(name))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void read(Reading reading) {}

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(0);
        Tutor tutor = work.tutor()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT, name + ": no tutorial is open; learn lists them"));
        return request.ask(tutor, work);
    }
}
