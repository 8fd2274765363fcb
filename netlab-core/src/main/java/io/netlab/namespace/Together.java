package io.netlab.namespace;

import java.util.List;

/**
 * Does things at the same time, each on a thread of its own. Closing a packet socket or a table of rules waits until no CPU
 * of the machine can still be at it, some ten milliseconds; for a hundred nodes one after the other that is a second.
 */
public final class Together {
    private Together() {}

    /** Runs all of them, and returns when all have ended. */
    public static void run(List<Runnable> tasks) {
        List<Thread> threads = tasks.stream().map(Together::start).toList();
        boolean isInterrupted = false;
        for (Thread thread : threads) {
            isInterrupted |= isInterruptedWhileAwaiting(thread);
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "netlab together");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean isInterruptedWhileAwaiting(Thread thread) {
        boolean isInterrupted = false;
        while (true) {
            try {
                thread.join();
                return isInterrupted;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
    }
}
