package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.RouteGroup;
import io.netlab.netlink.route.RouteMonitor;
import io.netlab.netlink.route.RouteSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for the next hop's Ethernet address now, where the kernel would ask later. */
public final class Solicitation {
    private static final int SETTLED = NeighbourState.PERMANENT | NeighbourState.NOARP;

    private final RouteSocket routes;
    private final NetworkNamespace namespace;
    private final IpAddress to;

    /** About the next hop of a node's packets to an address. */
    public Solicitation(NetworkNamespace namespace, IpAddress to) {
        this.namespace = namespace;
        this.routes = namespace.routes();
        this.to = to;
    }

    /**
     * Forgets a question that was not answered, so that the next packet asks anew: the kernel itself repeats it only
     * after a second ({@code retrans_time_ms} in arp(7)), and holds all packets until then.
     */
    public void restart() {
        WayOut way = WayOut.look(routes, to);
        way.neighbour()
                .filter(each -> each.isIn(NeighbourState.INCOMPLETE))
                .ifPresent(each ->
                        routes.attempt(List.of(NeighbourRequest.delete(Neighbour.of(each.index(), way.nextHop())))));
    }

    /**
     * True when the next hop answers now, not only some time ago: an entry stays as it was for a while after the cable
     * was pulled behind a switch. Also true when nothing has to be asked, as on loopback.
     */
    public boolean isConfirmed(Duration patience) {
        WayOut way = WayOut.look(routes, to);
        Optional<Neighbour> entry = way.neighbour().filter(each -> !each.isIn(SETTLED));
        return way.isNextHopKnown() && (entry.isEmpty() || confirms(entry.get(), patience));
    }

    private boolean confirms(Neighbour entry, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (RouteMonitor monitor = namespace.monitor(Set.of(RouteGroup.NEIGHBOUR))) {
            routes.attempt(List.of(NeighbourRequest.replace(entry.withState(NeighbourState.PROBE))));
            while (!isReachable()) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative() || monitor.next(left).isEmpty()) {
                    return isReachable();
                }
            }
            return true;
        }
    }

    private boolean isReachable() {
        return WayOut.look(routes, to)
                .neighbour()
                .filter(each -> each.isIn(NeighbourState.REACHABLE))
                .isPresent();
    }
}
