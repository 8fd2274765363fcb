package io.netlab.shell.repl;

import java.util.function.Consumer;

/** Tells news, but not more of it than a person can read: of a flood only how much it was. */
final class Announcer implements AutoCloseable {
    private static final int MOST_AT_ONCE = 5;
    private static final long SECOND = 1_000_000_000L;

    private final Consumer<String> tell;
    private long windowStart = System.nanoTime();
    private int told;
    private boolean isClosed;

    Announcer(Consumer<String> tell) {
        this.tell = tell;
    }

    /** Tells it, unless there was too much within this second; the first that is held back says so. */
    synchronized void tell(String news) {
        long now = System.nanoTime();
        if (now - windowStart > SECOND) {
            windowStart = now;
            told = 0;
        }
        told++;
        if (isClosed || told > MOST_AT_ONCE + 1) {
            return;
        }
        tell.accept(told <= MOST_AT_ONCE ? news : "more happened than can be told: show draws what there is now");
    }

    @Override
    public synchronized void close() {
        isClosed = true;
    }
}
