package io.netlab.probe;

import io.netlab.check.Endpoint;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.Bytes;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Probes of TCP and UDP, made in the calling thread on sockets of the node. */
public final class TransportProbes {
    private static final int LARGEST_DATAGRAM = 2048;

    private final Syscalls system;

    public TransportProbes(Syscalls system) {
        this.system = system;
    }

    /** Opens a TCP connection and closes it. */
    public ProbeResult tcp(NetworkNamespace from, Endpoint to, Duration patience) {
        try (Attempt attempt = Attempt.tcp(system, from, to, patience)) {
            return attempt.connect().orElseGet(() -> attempt.reply(""));
        }
    }

    /** Sends a datagram that no other has the content of, and waits for it to come back. */
    public ProbeResult udp(NetworkNamespace from, Endpoint to, Duration patience) {
        Bytes token = Bytes.of(("netlab " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
        try (Attempt attempt = Attempt.udp(system, from, to, patience)) {
            Optional<ErrorReport> refusal =
                    attempt.socket().connect(to).or(() -> attempt.socket().send(token));
            return refusal.map(attempt::failure).orElseGet(() -> awaitEcho(attempt, token));
        }
    }

    private static ProbeResult awaitEcho(Attempt attempt, Bytes token) {
        while (attempt.socket().awaitInput(attempt.deadline())) {
            Optional<ErrorReport> failure = attempt.socket().failure();
            if (failure.isPresent()) {
                return attempt.failure(failure.get());
            }
            Bytes answer = attempt.socket().receive(LARGEST_DATAGRAM);
            if (answer.equals(token)) {
                return attempt.reply("");
            }
        }
        return attempt.silence();
    }

    /** Asks a web server for a path, with one GET on a connection of its own. */
    public HttpAnswer http(NetworkNamespace from, Endpoint to, String path, Duration patience) {
        try (Attempt attempt = Attempt.tcp(system, from, to, patience)) {
            Optional<ProbeResult> failure = attempt.connect();
            return failure.map(HttpAnswer::failed).orElseGet(() -> ask(attempt, to, path));
        }
    }

    private static HttpAnswer ask(Attempt attempt, Endpoint to, String path) {
        String request = "GET " + path + " HTTP/1.0\r\nHost: " + to + "\r\nConnection: close\r\n\r\n";
        Optional<ErrorReport> refusal = attempt.socket().send(Bytes.of(request.getBytes(StandardCharsets.ISO_8859_1)));
        if (refusal.isPresent()) {
            return HttpAnswer.failed(attempt.failure(refusal.get()));
        }
        try {
            return new HttpReader(attempt).read();
        } catch (SyscallException broken) {
            return HttpAnswer.failed(attempt.failure(ErrorReport.local(broken)));
        }
    }
}
