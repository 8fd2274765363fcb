package io.netlab.lab;

import io.netlab.error.NetlabException;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.probe.Ping;
import io.netlab.query.PingRequest;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One ping in this process. Where nobody could interrupt it, one that would go on is stopped when its time is over. */
final class PingRun {
    private final Ping ping = new Ping(Syscalls.libc());
    private final PingRequest request;
    private final Terminal terminal;
    private final AtomicBoolean late = new AtomicBoolean();

    PingRun(PingRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
    }

    void stop() {
        ping.stop();
    }

    /** Returns the exit code of {@code ping(8)}; throws NetlabException when the time is over. */
    int run(NetworkNamespace namespace) {
        CompletableFuture<Void> watch = terminal.limit().map(this::stopAfter).orElseGet(CompletableFuture::new);
        int exitCode = ping.run(
                namespace, request, line -> terminal.print(line + "\n"), line -> terminal.complain(line + "\n"));
        watch.cancel(false);
        if (late.get()) {
            throw new NetlabException(
                    NetlabException.Kind.DEADLINE,
                    "run " + String.join(" ", request.words()) + ": it did not end within "
                            + terminal.limit().orElse(Duration.ZERO).toSeconds() + " s, and was ended");
        }
        return exitCode;
    }

    private CompletableFuture<Void> stopAfter(Duration limit) {
        return CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    ping.stop();
                },
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
