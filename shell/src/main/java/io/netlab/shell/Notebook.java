package io.netlab.shell;

import io.netlab.error.NetlabException;
import io.netlab.shell.repl.Remembered;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Remembers lines on a thread of its own: the scribe takes as long as some forked programs do, and the person's line is
 * not to wait for that.
 */
final class Notebook implements Remembered, AutoCloseable {
    private static final int SECONDS_TO_END = 5;

    private final Remembered behind;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Notebook::daemon);

    Notebook(Remembered behind) {
        this.behind = behind;
    }

    private static Thread daemon(Runnable writing) {
        Thread thread = new Thread(writing, "notebook");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<String> lines() {
        return behind.lines();
    }

    @Override
    public void add(String line) {
        writer.execute(() -> write(line));
    }

    private void write(String line) {
        try {
            behind.add(line);
        } catch (NetlabException e) {
            return; // a history that cannot be kept is no reason to disturb who types
        }
    }

    /** Returns when all is written, or cannot be. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
