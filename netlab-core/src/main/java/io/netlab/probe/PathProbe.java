package io.netlab.probe;

import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the routers on the way to a target: echo requests whose hops are used up one router after the other. */
public final class PathProbe {
    private final Pinger pinger;

    public PathProbe(Pinger pinger) {
        this.pinger = pinger;
    }

    /**
     * The way found.
     *
     * @param result how the packet fared that got farthest
     * @param routers those that packets passed before the target, in order; empty where one kept silent
     */
    public record Found(ProbeResult result, List<Optional<IpAddress>> routers) {
        public Found {
            routers = List.copyOf(routers);
        }
    }

    /** Sends one packet for each number of hops up to that, all at once. */
    public Found walk(NetworkNamespace from, IpAddress to, int mostHops, Duration patience) {
        PingTask task = PingTask.of(from, to, patience);
        List<ProbeResult> results = pinger.pingAll(
                IntStream.rangeClosed(1, mostHops).mapToObj(task::withTtl).toList());
        List<Optional<IpAddress>> routers = new ArrayList<>();
        for (ProbeResult result : results) {
            boolean onTheWay = result.outcome() == Outcome.TTL_EXCEEDED || result.outcome() == Outcome.NO_REPLY;
            if (!onTheWay) {
                return new Found(result, routers);
            }
            routers.add(result.offender());
        }
        return new Found(results.get(results.size() - 1), routers);
    }
}
