package io.netlab.lesson;

import io.netlab.engine.Nodes;
import io.netlab.netlink.Request;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.RouteSocket;
import java.util.List;
import java.util.Optional;

/**
 * What nodes have learned of each other by ARP. A cable that was brought back may have another Ethernet address than
 * before, and who remembers the old one would send into the void for half a minute.
 */
final class Neighbours {
    private static final int TOLD = NeighbourState.PERMANENT | NeighbourState.NOARP;

    private Neighbours() {}

    /** Lets every node forget what it has learned; what it was told stays. */
    static void forget(Nodes nodes) {
        nodes.names().stream()
                .flatMap(name -> nodes.find(name).stream())
                .forEach(namespace -> forget(namespace.routes()));
    }

    private static void forget(RouteSocket routes) {
        List<Request> deletions = routes.neighbours().stream()
                .filter(neighbour -> !neighbour.isIn(TOLD))
                .flatMap(neighbour -> deletion(neighbour).stream())
                .toList();
        routes.attempt(deletions); // what was forgotten in the meantime is refused, and that is as well
    }

    private static Optional<Request> deletion(Neighbour neighbour) {
        return neighbour.address().map(address -> NeighbourRequest.delete(Neighbour.of(neighbour.index(), address)));
    }
}
