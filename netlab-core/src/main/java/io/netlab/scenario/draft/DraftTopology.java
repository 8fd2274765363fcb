package io.netlab.scenario.draft;

import io.netlab.net.InterfaceName;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the wanted topology of a draft that has no problems. */
public final class DraftTopology {
    private static final InterfaceName LO = InterfaceName.of("lo");

    private final Map<NodeName, Parts> nodes = new TreeMap<>();

    private DraftTopology() {
        nodes.put(NodeName.HOST, new Parts(Node.Kind.HOST));
    }

    /** The topology that a draft without problems declares. */
    public static Topology of(Draft draft) {
        DraftTopology binder = new DraftTopology();
        draft.nodes().forEach(binder::add);
        draft.sysctls()
                .forEach(item -> binder.of(item)
                        .sysctls
                        .putIfAbsent(item.value().getKey(), item.value().getValue()));
        draft.links()
                .forEach(link ->
                        binder.in(link.node().value()).links.put(link.name().value(), link.link()));
        PortTraits ports = new PortTraits(draft);
        draft.links().forEach(link -> binder.in(link.node().value()).traits.addAll(ports.of(link)));
        draft.traits().forEach(item -> binder.of(item).traits.add(item.value()));
        draft.routes().forEach(item -> binder.of(item).routes.add(item.value().value()));
        draft.neighbours().forEach(item -> binder.of(item).neighbours.add(item.value()));
        draft.fdb().forEach(item -> binder.of(item).fdb.add(item.value()));
        draft.rules().forEach(item -> binder.of(item).rules.add(item.value()));
        draft.chains().forEach(item -> binder.of(item).chains.add(item.value()));
        draft.files()
                .forEach(item -> binder.of(item)
                        .files
                        .put(item.value().getKey(), item.value().getValue()));
        draft.firewall().forEach(item -> binder.of(item).firewall.add(item.value()));
        List<Node> nodes = new ArrayList<>();
        binder.nodes.forEach((name, parts) -> nodes.add(parts.node(name)));
        return Topology.of(nodes);
    }

    private void add(DraftNode node) {
        Parts parts = nodes.computeIfAbsent(node.name().value(), name -> new Parts(node.kind()));
        parts.sysctls.putAll(node.sysctls());
        node.loopback().forEach(up -> parts.links.put(LO, loopback(up)));
    }

    private static Link loopback(boolean up) {
        return new Link(LO, new LinkKind.Loopback(), Set.of(new LinkSetting.Up(up)), Set.of());
    }

    private Parts of(Placed<?> item) {
        return in(item.node().value());
    }

    private Parts in(NodeName name) {
        return nodes.computeIfAbsent(name, missing -> new Parts(Node.Kind.NAMESPACE));
    }

    /** What a node is made of while it is collected. */
    private static final class Parts {
        private final Node.Kind kind;
        private final Map<InterfaceName, Link> links = new HashMap<>();
        private final Set<Route> routes = new HashSet<>();
        private final Set<Neighbour> neighbours = new HashSet<>();
        private final Set<FdbEntry> fdb = new HashSet<>();
        private final Set<RoutingRule> rules = new HashSet<>();
        private final List<FirewallChain> chains = new ArrayList<>();
        private final List<FirewallRule> firewall = new ArrayList<>();
        private final Map<String, String> sysctls = new HashMap<>();
        private final Map<String, String> files = new HashMap<>();
        private final Set<LinkTrait> traits = new HashSet<>();

        Parts(Node.Kind kind) {
            this.kind = kind;
        }

        Node node(NodeName name) {
            return new Node(
                    name, kind, links, routes, neighbours, fdb, rules, chains, firewall, sysctls, traits, files);
        }
    }
}
