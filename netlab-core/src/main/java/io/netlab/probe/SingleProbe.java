package io.netlab.probe;

import io.netlab.check.Endpoint;
import io.netlab.check.Outcome;
import io.netlab.check.Protocol;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.PollFlag;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends one packet that no other is like, and waits for what comes of it: an echo request, the first packet of a TCP
 * connection, or a datagram of UDP.
 */
public final class SingleProbe implements AutoCloseable {
    private static final int TOKEN = 16;
    private static final int LARGEST_DATAGRAM = 2048;

    private final Syscalls system;
    private final NetworkNamespace from;
    private final IpAddress to;
    private final EchoShape shape;
    private final Duration patience;
    private Runnable closing = () -> {};

    /**
     * Prepares it; nothing is sent yet.
     *
     * @param size of the payload in bytes, at least 16, of those that have one
     * @param df whether the packet may not be cut up
     * @param ttl how many hops it may make
     */
    public SingleProbe(
            Syscalls system, NetworkNamespace from, IpAddress to, int size, boolean df, int ttl, Duration patience) {
        this.system = system;
        this.from = from;
        this.to = to;
        this.shape = new EchoShape(Math.max(size, TOKEN), df, ttl);
        this.patience = patience;
    }

    /**
     * What was sent, and what came of it.
     *
     * @param token the payload, by which the packet is known wherever it comes; empty for TCP
     * @param port that it was sent from, 0 for an echo
     */
    public record Sent(Bytes token, int port, ProbeResult result) {}

    /** Sends an echo request. */
    public Sent echo() {
        Bytes token = token();
        IcmpSocket socket = from.call(() ->
                IcmpSocket.open(system, to.family(), ThreadLocalRandom.current().nextInt()));
        closing = socket::close;
        long start = System.nanoTime();
        try {
            socket.send(to, token, shape);
            return new Sent(token, 0, awaitReply(socket, start));
        } catch (SyscallException refusal) {
            ErrorReport report = ErrorReport.local(refusal);
            return new Sent(token, 0, ProbeResult.failure(Verdict.ofEcho(report), report, age(start)));
        }
    }

    private ProbeResult awaitReply(IcmpSocket socket, long start) {
        PollSet poll = new PollSet(system, 1);
        poll.add(socket.descriptor(), PollFlag.POLLIN);
        long deadline = start + patience.toNanos();
        while (deadline - System.nanoTime() > 0) {
            if (!poll.waitUntil(deadline)) {
                continue;
            }
            Optional<EchoFailure> failure = socket.nextFailure();
            if (failure.isPresent()) {
                ErrorReport report = failure.get().report();
                return ProbeResult.failure(Verdict.ofEcho(report), report, age(start));
            }
            Optional<EchoArrival> arrival = arrival(socket);
            if (arrival.isPresent()) {
                return ProbeResult.reply(age(start), arrival.get().to(), "");
            }
        }
        return ProbeResult.silence(age(start));
    }

    private static Optional<EchoArrival> arrival(IcmpSocket socket) {
        try {
            return socket.receive();
        } catch (SyscallException refusal) {
            if (refusal.is(Errno.EAGAIN)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Begins a TCP connection, or sends a datagram. */
    public Sent to(Protocol protocol, int port) {
        boolean isTcp = protocol == Protocol.TCP;
        ProbeSocket socket = from.call(
                () -> ProbeSocket.open(system, to.family(), isTcp ? SocketFlag.SOCK_STREAM : SocketFlag.SOCK_DGRAM));
        closing = socket::close;
        socket.shape(to.family(), shape);
        Bytes token = isTcp ? Bytes.EMPTY : token();
        long start = System.nanoTime();
        Optional<ErrorReport> refusal = socket.connect(new Endpoint(to, port));
        Optional<ErrorReport> failure = isTcp ? refusal : refusal.or(() -> socket.send(token));
        ProbeResult result = failure.map(report -> ProbeResult.failure(Verdict.of(report), report, age(start)))
                .orElseGet(() -> isTcp ? connected(socket, start) : answered(socket, start));
        return new Sent(token, socket.port(), result);
    }

    private ProbeResult connected(ProbeSocket socket, long start) {
        if (!socket.awaitOutput(start + patience.toNanos())) {
            return ProbeResult.silence(age(start));
        }
        return ended(socket, start);
    }

    private ProbeResult answered(ProbeSocket socket, long start) {
        if (!socket.awaitInput(start + patience.toNanos())) {
            return ProbeResult.silence(age(start));
        }
        ProbeResult result = ended(socket, start);
        if (result.outcome() == Outcome.REPLY) {
            socket.receive(LARGEST_DATAGRAM);
        }
        return result;
    }

    private static ProbeResult ended(ProbeSocket socket, long start) {
        return socket.failure()
                .map(report -> ProbeResult.failure(Verdict.of(report), report, age(start)))
                .orElseGet(() -> ProbeResult.reply(age(start), socket.source(), ""));
    }

    private Bytes token() {
        byte[] token = new byte[shape.size()];
        ThreadLocalRandom.current().nextBytes(token);
        return Bytes.of(token);
    }

    private static Duration age(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Lets go of the socket: what comes later finds nobody. */
    @Override
    public void close() {
        closing.run();
    }
}
