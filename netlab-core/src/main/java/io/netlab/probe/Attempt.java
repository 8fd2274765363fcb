package io.netlab.probe;

import io.netlab.check.Endpoint;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.Optional;

/** One try to reach an endpoint through a socket of its own, with its clock. */
final class Attempt implements AutoCloseable {
    private final NetworkNamespace from;
    private final Endpoint to;
    private final ProbeSocket socket;
    private final long start = System.nanoTime();
    private final long deadline;

    private Attempt(NetworkNamespace from, Endpoint to, ProbeSocket socket, Duration patience) {
        this.from = from;
        this.to = to;
        this.socket = socket;
        this.deadline = start + patience.toNanos();
    }

    static Attempt tcp(Syscalls system, NetworkNamespace from, Endpoint to, Duration patience) {
        return open(system, from, to, SocketFlag.SOCK_STREAM, patience);
    }

    static Attempt udp(Syscalls system, NetworkNamespace from, Endpoint to, Duration patience) {
        return open(system, from, to, SocketFlag.SOCK_DGRAM, patience);
    }

    private static Attempt open(Syscalls system, NetworkNamespace from, Endpoint to, int type, Duration patience) {
        ProbeSocket socket =
                from.call(() -> ProbeSocket.open(system, to.address().family(), type));
        return new Attempt(from, to, socket, patience);
    }

    ProbeSocket socket() {
        return socket;
    }

    long deadline() {
        return deadline;
    }

    /** Connects; the result when it failed, empty when the connection stands. */
    Optional<ProbeResult> connect() {
        Optional<ErrorReport> refusal = socket.connect(to);
        if (refusal.isPresent()) {
            return refusal.map(this::failure);
        }
        if (!socket.awaitOutput(deadline)) {
            return Optional.of(silence());
        }
        return socket.failure().map(this::failure);
    }

    ProbeResult reply(String detail) {
        return ProbeResult.reply(age(), socket.source(), detail);
    }

    ProbeResult silence() {
        return Silence.judge(from, to.address(), ProbeResult.silence(age()).from(socket.source()));
    }

    ProbeResult failure(ErrorReport report) {
        return ProbeResult.failure(Verdict.of(report), report, age()).from(socket.source());
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        socket.close();
    }
}
