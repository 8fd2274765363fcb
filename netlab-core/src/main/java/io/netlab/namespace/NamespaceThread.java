package io.netlab.namespace;

import org.jspecify.annotations.Nullable;

/**
 * A thread for one task: it may change its namespaces, because it ends with the task and nothing has to be restored.
 *
 * @param <T> what the task results in
 */
public final class NamespaceThread<T> {
    private final NamespaceTask<T, ? extends Exception> task;
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable T result;

    private NamespaceThread(String name, NamespaceTask<T, ? extends Exception> task) {
        this.task = task;
        this.thread = new Thread(null, this::run, name);
        thread.setDaemon(true);
    }

    /**
     * Runs the task on a thread of its own and waits for it. What the task throws is thrown here; interrupting the
     * caller interrupts the task.
     */
    public static <T, E extends Exception> T call(String name, NamespaceTask<T, E> task) throws E {
        NamespaceThread<T> running = new NamespaceThread<>(name, task);
        running.thread.start();
        running.join();
        return running.<E>outcome();
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, it is thrown again in the caller's thread
    private void run() {
        try {
            result = task.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    private void join() {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException now) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // a task throws E or unchecked only
    private <E extends Exception> T outcome() throws E {
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (E) thrown;
        }
        return result;
    }
}
