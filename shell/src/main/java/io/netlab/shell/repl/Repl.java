package io.netlab.shell.repl;

import io.netlab.shell.learn.Tutor;
import io.netlab.shell.repl.command.OutsideFiles;
import io.netlab.shell.repl.command.Workplace;
import io.netlab.text.Words;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The shell at a terminal: reads a line with all help that there is, runs it, and shows what became of it. */
final class Repl {
    /** Of more namespaces the lower edge tells only their number: counting what is in all of them would be felt. */
    private static final int MOST_COUNTED = 40;

    private final Workplace work;
    private final Runner runner;
    private final StatusLine status;
    private final KernelNews news;
    private final LiveNames names;
    private final LineReader reader;
    private final Remembered remembered;
    private final LiveGoals goals;
    private final boolean colours;
    private final AtomicBoolean otherChanges = new AtomicBoolean();
    private volatile boolean isRunning;
    private String last = "";

    Repl(
            Terminal terminal,
            Workplace work,
            OutsideFiles files,
            StatusLine status,
            KernelNews news,
            Remembered remembered,
            boolean colours)
            throws IOException {
        this.work = work;
        this.runner = new Runner(work, files);
        this.status = status;
        this.news = news;
        this.remembered = remembered;
        this.colours = colours;
        this.names = new LiveNames(work, files);
        this.reader = Editor.at(terminal, status::fit, work::place, names, colours);
        this.goals = new LiveGoals(work, this::tell);
        remembered.lines().forEach(reader.getHistory()::add);
        news.addHearer(names::forget);
        news.addHearer(goals::look);
        news.addHearer(() -> otherChanges.compareAndSet(false, !isRunning));
        work.onNews(news::refresh);
    }

    /** Something that is told above the line that is being typed. */
    void tell(String text) {
        reader.printAbove(text);
    }

    /**
     * Greets the person; reads and runs lines until they leave; returns the exit code.
     *
     * @param first a line that is run before any is read, or empty
     */
    int run(String banner, String first) {
        showStatus(); // the lower edge makes room for itself once, by moving up what is there
        work.screen().line(banner);
        if (!first.isEmpty() && run(new Unit(1, first), -1) != 0) {
            return Runner.FAILED;
        }
        showStatus();
        if (work.session().nodes().size() == 1) {
            WarmUp.begin(); // it would look into namespaces that are there, and keep them for a moment
        }
        while (work.end().isEmpty()) {
            Optional<String> text = read();
            text.ifPresent(this::runBlock);
            showStatus();
            boolean isEnd = text.isEmpty() && !work.leave();
            if (isEnd) {
                break;
            }
        }
        return work.end().orElse(0);
    }

    /** What was typed; the empty text after Ctrl-C, nothing after Ctrl-D. */
    private Optional<String> read() {
        try {
            return Optional.of(reader.readLine(prompt(), null, (Character) null, work.takeProposal()));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    private String prompt() {
        AttributedStyle style =
                colours ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN) : AttributedStyle.DEFAULT;
        return new AttributedString(work.place() + "#", style).toAnsi(reader.getTerminal()) + " ";
    }

    /** Of a block that was pasted each line is shown before its output, and the first that fails is the last. */
    private void runBlock(String text) {
        if (!text.isBlank()) {
            remembered.add(text);
        }
        List<Unit> units = Unit.of(text.strip());
        long start = System.nanoTime();
        boolean isGood = true;
        for (int i = 0; i < units.size() && isGood && work.end().isEmpty(); i++) {
            String prompt = work.place() + "# ";
            if (units.size() > 1) {
                work.screen().line(prompt + units.get(i).text());
            }
            isGood = run(units.get(i), prompt.length()) == 0;
            tellOfTheRest(units, i, isGood);
        }
        if (!text.isBlank()) {
            last = status.last(Duration.ofNanos(System.nanoTime() - start), isGood);
        }
    }

    private int run(Unit unit, int prompt) {
        isRunning = true;
        news.lineBegins();
        try {
            return runner.run(unit.text(), prompt);
        } finally {
            names.forget();
            news.lineEnds(true);
            isRunning = false;
            work.leaveGone()
                    .ifPresent(gone -> work.screen().line(gone + " is gone; you are in " + work.place() + " now"));
        }
    }

    private void tellOfTheRest(List<Unit> units, int failed, boolean isGood) {
        int left = units.size() - failed - 1;
        if (!isGood && left > 0) {
            work.screen()
                    .line("the " + Words.count(left, "line") + " below " + (left == 1 ? "was" : "were") + " not run");
        }
    }

    private void showStatus() {
        Optional<Tutor> tutor = work.tutor();
        if (tutor.isPresent()) {
            status.showText(tutor.get().edge(work.screen().page().width() - 1));
            return;
        }
        List<NodeName> nodes = work.session().nodes();
        String there = nodes.size() <= MOST_COUNTED ? StatusLine.count(there()) : (nodes.size() - 1) + " namespaces";
        status.show(work.place().text(), there, last);
    }

    /** After a line of one's own the session knows what is there, unless somebody else has changed something. */
    private Topology there() {
        return otherChanges.getAndSet(false)
                ? work.session().look()
                : work.session().seen();
    }
}
