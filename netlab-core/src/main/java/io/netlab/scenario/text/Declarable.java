package io.netlab.scenario.text;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a network a scenario file can declare. */
final class Declarable {
    private Declarable() {}

    /** Without what the format has no words for. */
    static Topology of(Topology built) {
        return Topology.of(built.nodes().values().stream().map(Declarable::node).toList());
    }

    private static Node node(Node node) {
        Map<InterfaceName, Link> links = new HashMap<>();
        node.links().values().stream()
                .filter(link -> !(link.kind() instanceof LinkKind.Plain plain)
                        || Set.of("dummy", "ifb").contains(plain.word()))
                .forEach(link -> links.put(link.name(), link(link)));
        Set<Route> routes = node.routes().stream()
                .filter(route -> route.options().stream().noneMatch(Route.Option.Protocol.class::isInstance))
                .collect(Collectors.toSet());
        return with(node, links, routes, node.neighbours(), node.fdb(), node.rules());
    }

    /** Of a loopback only up and down can be said; of a tunnel the word {@code learning} means the tunnel's. */
    private static Link link(Link link) {
        boolean isLoopback = link.kind() instanceof LinkKind.Loopback;
        Set<LinkSetting> settings = link.settings().stream()
                .filter(setting -> !isLoopback || setting instanceof LinkSetting.Up)
                .filter(setting -> !(setting instanceof LinkSetting.Value))
                .filter(setting -> !(link.kind() instanceof LinkKind.Vxlan) || !isLearning(setting))
                .collect(Collectors.toSet());
        return new Link(link.name(), link.kind(), settings, isLoopback ? Set.of() : link.addresses());
    }

    private static boolean isLearning(LinkSetting setting) {
        return setting instanceof LinkSetting.PortValue port && port.option() == PortOption.LEARNING;
    }

    /** The link, and of a cable the other end. */
    static Set<LinkRef> ends(Topology topology, LinkRef ref) {
        Set<LinkRef> ends = new HashSet<>(Set.of(ref));
        topology.link(ref).ifPresent(link -> {
            if (link.kind() instanceof LinkKind.Veth veth) {
                ends.add(veth.peer());
            }
        });
        return ends;
    }

    /** Without something of a node; of a link first the addresses go, then the link. */
    static Topology without(Topology topology, NodeName name, Object thing) {
        if (thing instanceof LinkRef ref) {
            return withoutLink(topology, ref);
        }
        Map<NodeName, Node> nodes = new HashMap<>(topology.nodes());
        nodes.computeIfPresent(name, (same, node) -> without(node, thing));
        return new Topology(nodes);
    }

    private static Topology withoutLink(Topology topology, LinkRef ref) {
        Set<LinkRef> ends = ends(topology, ref);
        boolean hasAddresses = ends.stream()
                .flatMap(end -> topology.link(end).stream())
                .anyMatch(link -> !link.addresses().isEmpty());
        Map<NodeName, Node> nodes = new HashMap<>(topology.nodes());
        nodes.replaceAll((name, node) -> {
            Map<InterfaceName, Link> links = new HashMap<>(node.links());
            links.values().removeIf(link -> !hasAddresses && ends.contains(new LinkRef(name, link.name())));
            links.replaceAll((same, link) -> ends.contains(new LinkRef(name, same))
                    ? new Link(same, link.kind(), link.settings(), Set.of())
                    : link);
            return node.withLinks(links);
        });
        return new Topology(nodes);
    }

    private static Node without(Node node, Object thing) {
        if (thing instanceof Node) {
            return node.withSysctls(Map.of());
        }
        if (thing instanceof AddressFamily family) {
            List<FirewallChain> chains = node.chains().stream()
                    .filter(chain -> chain.family() != family)
                    .toList();
            List<FirewallRule> rules = node.firewall().stream()
                    .filter(rule -> rule.family() != family)
                    .toList();
            return node.withFirewall(chains, rules);
        }
        return with(
                node,
                node.links(),
                less(node.routes(), thing),
                less(node.neighbours(), thing),
                less(node.fdb(), thing),
                less(node.rules(), thing));
    }

    private static <T> Set<T> less(Set<T> all, Object thing) {
        return all.stream().filter(one -> !one.equals(thing)).collect(Collectors.toSet());
    }

    private static Node with(
            Node node,
            Map<InterfaceName, Link> links,
            Set<Route> routes,
            Set<Neighbour> neighbours,
            Set<FdbEntry> fdb,
            Set<RoutingRule> rules) {
        return new Node(
                node.name(),
                node.kind(),
                links,
                routes,
                neighbours,
                fdb,
                rules,
                node.chains(),
                node.firewall(),
                node.sysctls(),
                node.traits());
    }
}
