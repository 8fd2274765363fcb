package io.netlab.verify;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.netlink.route.RouteGroup;
import io.netlab.netlink.route.RouteMonitor;
import java.time.Duration;
import java.util.EnumSet;

/**
 * Waits between two tries of a check until something changed in the node. What is not announced there (a sysctl, a
 * rule, a change in another node) is found by trying again after a time that grows.
 */
final class Watch implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final RouteMonitor monitor;
    private Duration next = SHORTEST;

    private Watch(RouteMonitor monitor) {
        this.monitor = monitor;
    }

    /** From here on nothing that the node's kernel announces is missed. */
    static Watch open(NetworkNamespace namespace) {
        return new Watch(namespace.monitor(
                EnumSet.of(RouteGroup.LINK, RouteGroup.ADDRESS, RouteGroup.ROUTE, RouteGroup.NEIGHBOUR)));
    }

    /** Waits for a change, at most so long. */
    void pause(Duration atMost) {
        Duration time = next.compareTo(atMost) < 0 ? next : atMost;
        monitor.next(time);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    @Override
    public void close() {
        monitor.close();
    }
}
