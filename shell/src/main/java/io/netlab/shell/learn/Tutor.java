package io.netlab.shell.learn;

import io.netlab.lesson.Advice;
import io.netlab.lesson.Judgement;
import io.netlab.lesson.Lesson;
import io.netlab.op.NetworkOp;
import io.netlab.report.DiagnosisText;
import io.netlab.session.Output;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.Line;
import io.netlab.tutorial.Prediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Leads a person through a tutorial, in words. The lines that they type come from one thread; the kernel's news may have
 * the goals looked at from another, but never while a line is run.
 */
public final class Tutor {
    private final Lesson lesson;
    private final Supplier<Page> page;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * A tutor for a lesson.
     *
     * @param patience how long a goal may take to come true after a line; zero where the kernel's news are heard
     */
    public Tutor(Lesson lesson, Supplier<Page> page, Duration patience) {
        this.lesson = lesson;
        this.page = page;
        this.patience = patience;
    }

    /** From now on this is run when a process of the tutorial's ends. */
    public void onNews(Runnable hearer) {
        lesson.onNews(hearer);
    }

    private Language language() {
        return lesson.tutorial().language();
    }

    /** The page of the step that is open. */
    public String beginning() {
        return "\n" + StepPage.beginning(StepView.of(lesson), page.get());
    }

    /** A word for who comes back to a tutorial. */
    public String resumed() {
        return lesson.number() == 1 ? "" : said(Phrase.RESUMED);
    }

    /** A line begins to run: until it has ended, nobody else looks at the goals. */
    public void lineBegins() {
        lock.lock();
    }

    /** It has ended. */
    public void lineEnds() {
        lock.unlock();
    }

    /** A line was run, well or not, and did these ops. */
    public void ran(String line, List<NetworkOp> ops) {
        lesson.ran(line, ops);
    }

    /** Looks at the goals; what is new. */
    public String look() {
        return told(lesson.judge(patience));
    }

    /** Looks at the goals, from any thread; nothing, while a line is run, since its end is looked at anyway. */
    public String lookAside() {
        if (!lock.tryLock()) {
            return "";
        }
        try {
            return told(lesson.judge(Duration.ZERO));
        } finally {
            lock.unlock();
        }
    }

    private String told(Judgement judgement) {
        List<MarkedText> lines = new ArrayList<>();
        judgement
                .reached()
                .forEach(goal -> lines.add(MarkedText.of(" ").plus(StepPage.goal(goal.title(), true, page.get()))));
        judgement
                .lost()
                .forEach(goal -> lines.add(MarkedText.of(" ")
                        .plus(StepPage.goal(Phrase.LOST.in(language(), goal.title()), false, page.get()))));
        String text = Pages.on(lines, page.get());
        return judgement.isDone() ? text + StepPage.end(StepView.of(lesson), page.get()) : text;
    }

    /** True when a line is the answer to the question that is open. */
    public boolean isAnswer(String line) {
        return lesson.isAsking() && line.strip().matches("[1-9]");
    }

    /** Takes the answer. */
    public String answer(String line) {
        int choice = Integer.parseInt(line.strip());
        Prediction prediction = lesson.step().prediction().orElseThrow();
        if (choice > prediction.choices().size()) {
            return said(Phrase.NO_CHOICE, prediction.choices().size());
        }
        lesson.answer(choice);
        return said(Phrase.NOTED, prediction.choice(choice));
    }

    /** Goes on to the next step, when this one is done or has nothing to reach. */
    public Reply next() {
        boolean isOpen = !lesson.isDone() && !lesson.step().goals().isEmpty();
        if (isOpen) {
            return Reply.no(said(Phrase.STILL_OPEN));
        }
        String end = lesson.isDone() ? "" : finished();
        if (lesson.isLast()) {
            return Reply.yes(end.isEmpty() ? StepPage.end(StepView.of(lesson), page.get()) : end);
        }
        lesson.next();
        return Reply.yes(end + beginning());
    }

    private String finished() {
        lesson.finish();
        return StepPage.end(StepView.of(lesson), page.get());
    }

    /** Goes back to the step before. */
    public Reply back() {
        return lesson.back() ? Reply.yes(beginning()) : Reply.no(said(Phrase.FIRST_STEP));
    }

    /** Begins the step anew. */
    public String reset() {
        lesson.reset();
        return said(Phrase.RESET);
    }

    /** Does the step for the person, who sees each line with what it prints. */
    public Reply skip(Output output) {
        if (lesson.step().solution().isEmpty()) {
            return Reply.no(said(Phrase.NO_SOLUTION));
        }
        Consumer<Line> show = line -> output.print("host# " + line.text() + "\n");
        Judgement judgement = lesson.skip(show, output);
        return Reply.yes(told(new Judgement(judgement.reached(), judgement.lost(), true)));
    }

    /** Begins to play, or ends it. */
    public String play() {
        return said(lesson.play() ? Phrase.PLAY : Phrase.PLAYED);
    }

    /** The next line of the solution, if one is left. */
    public Optional<Line> solution() {
        return lesson.solve();
    }

    /** That there is none left. */
    public String nothingToSolve() {
        return said(Phrase.NOTHING_TO_SOLVE);
    }

    /** That a line is for another place. */
    public String atHost() {
        return said(Phrase.AT_HOST);
    }

    /** A hint. */
    public String hint() {
        return lesson.hint().accept(new HintText());
    }

    private final class HintText implements Advice.Visitor<String> {
        @Override
        public String visit(Advice.Told advice) {
            List<MarkedText> lines = new ArrayList<>();
            advice.goal()
                    .ifPresent(
                            goal -> lines.add(MarkedText.of(" ").plus(StepPage.goal(goal.title(), false, page.get()))));
            if (!advice.seen().isEmpty()) {
                lines.addAll(
                        Pages.hanging(Phrase.NOW.in(language()) + "   ", MarkedText.of(advice.seen()), page.get()));
            }
            advice.diagnosis()
                    .ifPresent(found -> DiagnosisText.lines(
                                    found.withoutMend(), page.get(), page.get().width() - 2)
                            .forEach(line -> lines.add(MarkedText.of(" ").plus(line))));
            advice.hint()
                    .paragraphs()
                    .forEach(paragraph ->
                            lines.addAll(Pages.hanging(Phrase.HINT.in(language()) + "  ", paragraph, page.get())));
            return Pages.on(lines, page.get());
        }

        @Override
        public String visit(Advice.TryFirst advice) {
            return said(Phrase.TRY_FIRST);
        }

        @Override
        public String visit(Advice.NoMore advice) {
            return said(Phrase.NO_HINTS);
        }
    }

    /** The line at the lower edge: what can be typed, and how far the person is. */
    public String edge(int width) {
        String dot = " " + page.get().glyphs().dot() + " ";
        String words = lesson.isPlaying()
                ? Phrase.EDGE_PLAY.in(language()) + dot + "play"
                : String.join(dot, List.of("hint", "solve", "skip", "reset", "play", "next"));
        int goals = lesson.step().goals().size();
        String far = lesson.tutorial().name() + (goals == 0 ? "" : "  " + lesson.reached() + "/" + goals) + " ";
        MarkedText left = MarkedText.of(" " + words);
        return left.padded(Math.max(left.width() + 2, width - far.length())).plus(far).pieces().stream()
                .map(MarkedText.Piece::text)
                .reduce("", String::concat);
    }

    private String said(Phrase phrase, Object... parts) {
        return Pages.on(Pages.hanging("", MarkedText.of(phrase.in(language(), parts)), page.get()), page.get());
    }

    /** Brings back what was there before the tutorial. */
    public void leave() {
        lesson.leave();
    }

    /**
     * What is said to a request.
     *
     * @param isGranted false when it was refused
     */
    public record Reply(boolean isGranted, String text) {
        static Reply yes(String text) {
            return new Reply(true, text);
        }

        static Reply no(String text) {
            return new Reply(false, text);
        }
    }
}
