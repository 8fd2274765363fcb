package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.netlink.Request;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NeighbourState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Makes room in the machine's neighbour table by forgetting what the nodes have learned. The kernel forgets by itself
 * only what is five seconds old (neigh_forced_gc() in net/core/neighbour.c), and refuses to send until then.
 */
final class NeighbourRoom {
    private static final int KEPT = NeighbourState.PERMANENT | NeighbourState.NOARP;

    private NeighbourRoom() {}

    /** Forgets all that these nodes have learned; what was put there by hand stays. */
    static void make(Collection<NetworkNamespace> nodes) {
        nodes.forEach(NeighbourRoom::forget);
    }

    private static void forget(NetworkNamespace node) {
        List<Request> requests = node.routes().neighbours().stream()
                .filter(each -> !each.isIn(KEPT))
                .map(NeighbourRoom::deletion)
                .flatMap(Optional::stream)
                .toList();
        node.routes().attempt(requests); // one that is gone meanwhile is no fault
    }

    private static Optional<Request> deletion(Neighbour neighbour) {
        return neighbour.address().map(address -> NeighbourRequest.delete(Neighbour.of(neighbour.index(), address)));
    }
}
