package io.netlab.shell;

import io.netlab.lab.ScenarioRun;
import io.netlab.report.Progress;
import java.time.Duration;

/**
 * One line on the terminal that tells how far long work is; it comes after half a second, and goes when the work is
 * done or the program is ended by a signal, such as Ctrl-C.
 */
final class ProgressLine implements ScenarioRun.Watcher, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CLEAR_LINE = "\r\033[K";

    private final Console console;
    private final Duration patience;
    private final Thread end = new Thread(this::clear, "netlab progress line");
    private final long start = System.nanoTime();
    private long lastShown = start - PAUSE.toNanos();
    private boolean isShown;
    private boolean isOver;

    private ProgressLine(Console console, Duration patience) {
        this.console = console;
        this.patience = patience;
    }

    static ProgressLine on(Console console) {
        return on(console, PATIENCE);
    }

    /** A line that comes when the work has taken so long. */
    static ProgressLine on(Console console, Duration patience) {
        ProgressLine line = new ProgressLine(console, patience);
        Runtime.getRuntime().addShutdownHook(line.end);
        return line;
    }

    @Override
    public synchronized void progress(String phase, int done, int total) {
        long now = System.nanoTime();
        boolean early = now - start < patience.toNanos() || now - lastShown < PAUSE.toNanos();
        if (isOver || early || !console.showsProgress()) {
            return;
        }
        lastShown = now;
        isShown = true;
        Duration elapsed = Duration.ofNanos(now - start);
        console.err().print(CLEAR_LINE + Progress.line(phase, done, total, elapsed, console.page()));
        console.err().flush();
    }

    /** Takes the line away, for good: the work may go on for a moment yet. */
    synchronized void clear() {
        if (isShown && !isOver) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
        isOver = true;
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // The program is ending, and the line is gone already.
        }
    }
}
