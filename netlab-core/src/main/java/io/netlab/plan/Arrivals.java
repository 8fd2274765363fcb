package io.netlab.plan;

import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Link-local addresses that the kernel was about to give when one looked: they come when a link has found its carrier,
 * whatever is done meanwhile, and so were as good as there.
 */
final class Arrivals {
    private final Topology before;
    private final Topology after;

    private Arrivals(Topology before, Topology after) {
        this.before = before;
        this.after = after;
    }

    /** What was there before, with what arrived by itself until after. */
    static Topology in(Topology before, Topology after) {
        Arrivals arrivals = new Arrivals(before, after);
        Map<NodeName, Node> nodes = new HashMap<>(before.nodes());
        nodes.replaceAll((name, node) -> after.node(name)
                .filter(later -> !later.equals(node))
                .map(later -> arrivals.node(node, later))
                .orElse(node));
        return new Topology(nodes);
    }

    private Node node(Node node, Node later) {
        Node arrived = node;
        for (Link link : node.links().values()) {
            Set<InterfaceAddress> addresses = addresses(node, later, link);
            if (!addresses.isEmpty()) {
                arrived = with(arrived, link, addresses, later);
            }
        }
        return arrived;
    }

    private Set<InterfaceAddress> addresses(Node node, Node later, Link link) {
        boolean isSteady = new Steadiness(before, after).isSteady(new LinkRef(node.name(), link.name()))
                && node.sysctls().equals(later.sysctls())
                && later.link(link.name())
                        .map(other -> own(other).equals(own(link)))
                        .orElse(false);
        return !isSteady
                ? Set.of()
                : later.link(link.name()).stream()
                        .flatMap(other -> other.addresses().stream())
                        .filter(address -> ByHand.isKernels(address, link)
                                && !link.addresses().contains(address))
                        .collect(Collectors.toSet());
    }

    private static Set<LinkSetting> own(Link link) {
        return link.settings().stream()
                .filter(setting -> !(setting instanceof LinkSetting.PortValue))
                .collect(Collectors.toSet());
    }

    private static Node with(Node node, Link link, Set<InterfaceAddress> arrived, Node later) {
        Set<InterfaceAddress> addresses = new HashSet<>(link.addresses());
        addresses.addAll(arrived);
        Set<Route> routes = later.routes().stream()
                .filter(route -> ByHand.isKernels(route) && route.options().contains(new Route.Option.Dev(link.name())))
                .filter(route ->
                        arrived.stream().anyMatch(one -> one.prefix().network().equals(route.to())))
                .collect(Collectors.toSet());
        return new Parts(node)
                .with(new Link(link.name(), link.kind(), link.settings(), addresses))
                .with(routes)
                .node();
    }
}
