package io.netlab.shell;

import io.netlab.lab.ScenarioRun;
import io.netlab.report.Progress;
import java.time.Duration;

/**
 * One line on the terminal that tells how far long work is; it comes after half a second, and goes when the work is
 * done.
 */
final class ProgressLine implements ScenarioRun.Watcher, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CLEAR_LINE = "\r\033[K";

    private final Console console;
    private final long start = System.nanoTime();
    private long lastShown;
    private boolean isShown;

    private ProgressLine(Console console) {
        this.console = console;
    }

    static ProgressLine on(Console console) {
        return new ProgressLine(console);
    }

    @Override
    public void progress(String phase, int done, int total) {
        long now = System.nanoTime();
        boolean early = now - start < PATIENCE.toNanos() || now - lastShown < PAUSE.toNanos();
        if (!console.showsProgress() || early) {
            return;
        }
        lastShown = now;
        isShown = true;
        Duration elapsed = Duration.ofNanos(now - start);
        console.err().print(CLEAR_LINE + Progress.line(phase, done, total, elapsed, console.page()));
        console.err().flush();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (isShown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
