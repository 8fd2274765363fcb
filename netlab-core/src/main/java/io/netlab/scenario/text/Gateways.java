package io.netlab.scenario.text;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plain default routes, which are said with the link that has the gateway's network, and the other routes. */
final class Gateways {
    private final Map<LinkRef, List<IpAddress>> byLink = new HashMap<>();
    private final Map<NodeName, List<Route>> others = new HashMap<>();

    /** Of the links that are left out, the default routes are routes like others. */
    Gateways(Topology declared, Set<LinkRef> leftOut) {
        for (Node node : declared.nodes().values()) {
            List<Route> rest = new ArrayList<>();
            node.routes().stream().sorted(Comparator.comparing(Route::toString)).forEach(route -> {
                Optional<LinkRef> link =
                        link(node, route).filter(ref -> !leftOut.contains(ref) && isFirst(node, route));
                link.ifPresentOrElse(
                        ref -> gateway(route)
                                .ifPresent(via -> byLink.computeIfAbsent(ref, unused -> new ArrayList<>())
                                        .add(via)),
                        () -> rest.add(route));
            });
            others.put(node.name(), rest);
        }
    }

    /** A node has one gateway of each family. */
    private boolean isFirst(Node node, Route route) {
        return byLink.entrySet().stream()
                .filter(entry -> entry.getKey().node().equals(node.name()))
                .flatMap(entry -> entry.getValue().stream())
                .noneMatch(gateway -> gateway.family() == route.to().family());
    }

    private static Optional<IpAddress> gateway(Route route) {
        return Option.find(route.options(), Option.Via.class).map(Option.Via::gateway);
    }

    private static Optional<LinkRef> link(Node node, Route route) {
        boolean isPlain = route.type() == Route.Type.UNICAST
                && route.to().length() == 0
                && route.options().size() == 1;
        Optional<IpAddress> gateway = gateway(route);
        if (!isPlain
                || gateway.isEmpty()
                || gateway.get().family() != route.to().family()) {
            return Optional.empty();
        }
        return node.links().values().stream()
                .filter(link -> !link.name().equals(InterfaceName.of("lo")) && hasIn(link, gateway.get()))
                .map(link -> new LinkRef(node.name(), link.name()))
                .findFirst();
    }

    private static boolean hasIn(Link link, IpAddress gateway) {
        return link.isUp()
                && link.addresses().stream()
                        .anyMatch(address -> address.prefix().network().contains(gateway));
    }

    /** The gateways that are said with a link, of IPv4 before that of IPv6. */
    List<IpAddress> of(LinkRef link) {
        return byLink.getOrDefault(link, List.of());
    }

    /** The routes of a node that are said under {@code routes}. */
    Stream<Route> others(Node node) {
        return others.getOrDefault(node.name(), List.of()).stream();
    }
}
