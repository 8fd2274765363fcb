package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.query.PingRequest;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.util.function.Consumer;

/**
 * {@code ping(8)}, done in this process on a socket of the node: it prints, line by line, what the program of iputils
 * prints, and ends with its exit codes. Each is run once.
 */
public final class Ping {
    private static final int NO_REPLY = 1;
    private static final int FAULT = 2;

    private final Syscalls system;
    private final Alarm alarm;
    private volatile boolean stopped;

    public Ping(Syscalls system) {
        this.system = system;
        this.alarm = new Alarm(system);
    }

    /**
     * Pings until the request says that it is enough, or {@link #stop} is called; then tells the statistics.
     *
     * @param out takes the lines of standard output as they come, without their line ends
     * @param err the same for standard error
     * @return 0 when an answer came, 1 when none, 2 when nothing could be sent
     */
    public int run(NetworkNamespace from, PingRequest request, Consumer<String> out, Consumer<String> err) {
        try (alarm) {
            return ping(from, request, out, err);
        } catch (PingFault fault) {
            err.accept("ping: " + fault.getMessage());
            return FAULT;
        }
    }

    private int ping(NetworkNamespace from, PingRequest request, Consumer<String> out, Consumer<String> err) {
        PingRequest.Settings settings = request.settings();
        PingTarget target = PingTarget.find(from, request);
        PingSource source = PingSource.find(system, from, target, settings.source());
        PingText text = new PingText(from, target, settings.size());
        try (PingSocket socket = open(from, target, source, settings)) {
            out.accept(text.header(source));
            PingTally tally = new PingRun(system, settings, socket, text, alarm, out, err).run(() -> stopped);
            tally.statistics(target.name(), settings.size() >= PingText.SHORTEST_TIMED)
                    .forEach(out);
            return exitCode(tally, settings);
        }
    }

    private PingSocket open(
            NetworkNamespace from, PingTarget target, PingSource source, PingRequest.Settings settings) {
        try {
            return PingSocket.open(system, from, target, source, settings);
        } catch (SyscallException refused) {
            throw new PingFault("socket: " + refused.errno().text());
        }
    }

    private static int exitCode(PingTally tally, PingRequest.Settings settings) {
        boolean tooFew = settings.deadline().isPresent()
                && settings.count().isPresent()
                && tally.received() < settings.count().getAsLong();
        return tally.received() == 0 || tooFew ? NO_REPLY : 0;
    }

    /** Ends the ping at once, from any thread, as Ctrl-C does: the statistics follow. One that has ended stays so. */
    public void stop() {
        stopped = true;
        alarm.ring();
    }
}
