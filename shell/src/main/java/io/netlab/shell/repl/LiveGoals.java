package io.netlab.shell.repl;

import io.netlab.error.NetlabException;
import io.netlab.shell.repl.command.Workplace;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Looks at the goals of a tutorial, and whether what was broken is mended, when the kernel has news, and tells above the
 * prompt what has become true.
 */
final class LiveGoals {
    private final Workplace work;
    private final Consumer<String> tell;
    private final AtomicBoolean isWaiting = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(LiveGoals::daemon);

    LiveGoals(Workplace work, Consumer<String> tell) {
        this.work = work;
        this.tell = tell;
    }

    private static Thread daemon(Runnable look) {
        Thread thread = new Thread(look, "goals of the tutorial");
        thread.setDaemon(true);
        return thread;
    }

    /** Something has changed; of many changes at once the last is enough. */
    void look() {
        if (work.hasGoals() && isWaiting.compareAndSet(false, true)) {
            thread.execute(this::lookNow);
        }
    }

    private void lookNow() {
        isWaiting.set(false);
        try {
            String news = work.tutor().map(tutor -> tutor.lookAside()).orElse("") + work.lookAtDrill();
            if (!news.isEmpty()) {
                tell.accept(news.stripTrailing());
            }
        } catch (NetlabException e) {
            return; // what it looked at went away at this moment, which is the next news
        }
    }
}
