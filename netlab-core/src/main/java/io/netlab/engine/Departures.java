package io.netlab.engine;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.RouteGroup;
import io.netlab.netlink.route.RouteMonitor;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ends of cables into namespaces that have lost their name: the kernel takes a namespace that nothing holds apart in
 * its own time ({@code cleanup_net} in net/core/net_namespace.c), and the bridges of these ends change with that.
 */
final class Departures {
    /** Something may hold the namespace that cannot be seen: an open file, a mount elsewhere. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private Departures() {}

    /** Where the cables of a node lead to. */
    static Set<LinkRef> ends(Node node) {
        return node.links().values().stream()
                .filter(link -> link.kind() instanceof LinkKind.Veth)
                .map(link -> ((LinkKind.Veth) link.kind()).peer())
                .filter(peer -> !peer.node().equals(node.name()))
                .collect(Collectors.toSet());
    }

    /** Returns when the links have gone from the namespace, or when they seem to stay. */
    static void await(NetworkNamespace namespace, Set<InterfaceName> leaving) {
        Instant end = Instant.now().plus(LONGEST);
        try (RouteMonitor monitor = namespace.monitor(Set.of(RouteGroup.LINK))) {
            while (isThere(namespace, leaving) && Instant.now().isBefore(end)) {
                monitor.next(Duration.between(Instant.now(), end));
            }
        }
    }

    private static boolean isThere(NetworkNamespace namespace, Set<InterfaceName> names) {
        return namespace.routes().links().stream().anyMatch(link -> names.contains(InterfaceName.of(link.name())));
    }
}
