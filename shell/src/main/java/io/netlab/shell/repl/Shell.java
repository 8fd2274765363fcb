package io.netlab.shell.repl;

import io.netlab.error.NetlabException;
import io.netlab.explain.Recorder;
import io.netlab.lab.Lab;
import io.netlab.session.Session;
import io.netlab.shell.repl.command.OutsideFiles;
import io.netlab.shell.repl.command.Screen;
import io.netlab.shell.repl.command.Workplace;
import io.netlab.text.Mark;
import io.netlab.text.Page;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/** The door to the shell: opens the lab and reads lines from where they come. */
public final class Shell {
    private static final File NOTHING = new File("/dev/null");

    private final ShellOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final Page page;
    private final OutsideFiles files;
    private final Recorder recorder = new Recorder();

    /** A shell that writes to these streams. */
    public Shell(ShellOptions options, PrintStream out, PrintStream err, Page page, OutsideFiles files) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.page = page;
        this.files = files;
    }

    private interface Work {
        int in(Lab lab, Session session) throws IOException;
    }

    private int inLab(Work work) {
        try (Lab lab = Lab.open(recorder);
                Session session = options.isFresh() ? Session.open(lab) : Session.openKept(lab)) {
            if (options.isFresh()) {
                lab.prepare();
            }
            return work.in(lab, session);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read what was typed: " + e, e);
        }
    }

    /**
     * Runs lines without a person; returns the exit code.
     *
     * @param hasTerminal whether standard input is a terminal, which programs may want
     */
    public int runScript(boolean hasTerminal) {
        return inLab((lab, session) -> {
            boolean fromInput = options.lines().isEmpty();
            Foreground foreground = fromInput
                    ? new Foreground(Redirect.from(NOTHING), TerminalGroup.take(false))
                    : new Foreground(Redirect.INHERIT, TerminalGroup.take(hasTerminal));
            Screen screen = new PlainScreen(out, err, page, foreground);
            Workplace work = new Workplace(lab, recorder, session, screen, files);
            Runner runner = new Runner(work, files);
            int code = runner.run(options.first(), -1);
            if (code != 0) {
                return code;
            }
            Script script = new Script(work, runner, options.keepGoing());
            return fromInput ? script.run(input()) : script.run(options.lines());
        });
    }

    /** Reads lines at a terminal that can only print; returns the exit code. */
    public int runPlain() {
        return inLab((lab, session) -> {
            Screen screen = new PlainScreen(out, err, page, atTerminal());
            Workplace work = new Workplace(lab, recorder, session, screen, files);
            screen.line(banner());
            Runner runner = new Runner(work, files);
            int code = runner.run(options.first(), -1);
            return code == 0 ? new PromptedLines(work, runner).run(input()) : code;
        });
    }

    /** Reads lines at a terminal; returns the exit code. */
    public int runInteractive(Remembered remembered) {
        return inLab((lab, session) -> {
            try (TerminalSession terminal = TerminalSession.open(page, title(), atTerminal())) {
                terminal.onInterrupt(session::interrupt);
                Workplace work = new Workplace(lab, recorder, session, terminal.screen(), files);
                return terminal.repl(work, files, remembered).run(banner(), options.first());
            }
        });
    }

    private static Foreground atTerminal() {
        return new Foreground(Redirect.INHERIT, TerminalGroup.take(true));
    }

    /** Bytes that are no text become signs of replacement: whatever comes in, a line comes out. */
    private static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private String title() {
        return options.isFresh() ? "private lab" : "lab " + options.lab();
    }

    private String banner() {
        String dot = " " + page.glyphs().dot() + " ";
        return page.style().mark(Mark.PLACE, "netlab 0.1") + dot + title()
                + (options.isFresh() ? ", your machine is not touched" : "") + dot + "help, exit";
    }
}
