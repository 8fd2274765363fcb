package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.FirewallOp;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A node taken apart, so that something can be left out of it or put into it. */
final class Parts {
    private final Node node;
    private final Map<InterfaceName, Link> links;
    private final Set<Route> routes;
    private final Set<Neighbour> neighbours;
    private final Set<FdbEntry> fdb;
    private final Set<RoutingRule> rules;
    private final List<FirewallChain> chains;
    private final List<FirewallRule> firewall;
    private final Map<String, String> sysctls;
    private final Set<LinkTrait> traits;

    Parts(Node node) {
        this.node = node;
        this.links = new HashMap<>(node.links());
        this.routes = new HashSet<>(node.routes());
        this.neighbours = new HashSet<>(node.neighbours());
        this.fdb = new HashSet<>(node.fdb());
        this.rules = new HashSet<>(node.rules());
        this.chains = new ArrayList<>(node.chains());
        this.firewall = new ArrayList<>(node.firewall());
        this.sysctls = new HashMap<>(node.sysctls());
        this.traits = new HashSet<>(node.traits());
    }

    Node node() {
        return new Node(
                node.name(),
                node.kind(),
                links,
                routes,
                neighbours,
                fdb,
                rules,
                chains,
                firewall,
                sysctls,
                traits,
                node.files());
    }

    Parts with(Link link) {
        links.put(link.name(), link);
        return this;
    }

    Parts with(Set<Route> further) {
        routes.addAll(further);
        return this;
    }

    Parts without(Route route) {
        routes.removeIf(other -> Match.route(route, other));
        return this;
    }

    Parts without(Neighbour neighbour) {
        neighbours.remove(neighbour);
        return this;
    }

    Parts without(FdbEntry entry) {
        fdb.remove(entry);
        return this;
    }

    /** A link that is taken out of a switch is nobody's port. */
    Parts without(LinkTrait trait) {
        traits.removeIf(other -> other.slot().equals(trait.slot()));
        if (trait instanceof LinkTrait.SwitchPort) {
            links.computeIfPresent(
                    trait.dev(), (name, link) -> Settings.changed(link, List.of(new LinkSetting.NoMaster())));
        }
        return this;
    }

    Parts without(RoutingRule rule) {
        rules.remove(rule);
        return this;
    }

    Parts without(FirewallRule rule) {
        firewall.remove(rule);
        return this;
    }

    Parts with(FirewallOp.SetPolicy op) {
        FirewallChain chain = new FirewallChain(op.family(), op.table(), op.chain(), op.target());
        chains.replaceAll(other -> FirewallPlan.isSame(chain, other) ? chain : other);
        return this;
    }

    Parts withoutChain(FirewallOp.DeleteChain op) {
        chains.remove(new FirewallChain(op.family(), op.table(), op.chain(), ""));
        return this;
    }

    /** Without those of the links that are here, what lies on them, and what speaks of them. */
    Parts without(Set<LinkRef> gone) {
        Set<InterfaceName> names = gone.stream()
                .filter(ref -> ref.node().equals(node.name()))
                .map(LinkRef::name)
                .collect(Collectors.toCollection(HashSet::new));
        links.values().stream().filter(link -> liesOnOneOf(gone, link)).forEach(link -> names.add(link.name()));
        names.forEach(links::remove);
        names.forEach(this::forget);
        return this;
    }

    private boolean liesOnOneOf(Set<LinkRef> gone, Link link) {
        if (link.kind() instanceof LinkKind.Macvlan macvlan) {
            return gone.contains(macvlan.parent());
        }
        return link.kind() instanceof LinkKind.Vxlan vxlan
                && gone.stream()
                        .filter(ref -> ref.node().equals(node.name()))
                        .anyMatch(ref -> vxlan.options().contains(new LinkKind.VxlanOption.Dev(ref.name())));
    }

    private void forget(InterfaceName name) {
        routes.removeIf(route -> route.options().contains(new Route.Option.Dev(name)));
        neighbours.removeIf(neighbour -> neighbour.dev().equals(name));
        fdb.removeIf(entry -> entry.dev().equals(name));
        traits.removeIf(trait -> trait.dev().equals(name)
                || (trait instanceof LinkTrait.SwitchPort port && port.bridge().equals(name)));
        links.replaceAll((other, link) -> link.settings().contains(new LinkSetting.Master(name))
                ? Settings.changed(link, List.of(new LinkSetting.NoMaster()))
                : link);
    }

    /** What speaks of a link follows it to its new name; rules do not, they mean names. */
    Parts renamed(InterfaceName from, InterfaceName to) {
        links.remove(from);
        links.replaceAll((name, link) -> Settings.withMaster(link, from, to));
        List<Route> moved = routes.stream()
                .filter(route -> route.options().contains(new Route.Option.Dev(from)))
                .toList();
        moved.forEach(route -> {
            Set<Route.Option> options = new HashSet<>(route.options());
            options.remove(new Route.Option.Dev(from));
            options.add(new Route.Option.Dev(to));
            routes.remove(route);
            routes.add(new Route(route.type(), route.to(), options));
        });
        List<Neighbour> known = List.copyOf(neighbours);
        neighbours.clear();
        known.forEach(one -> neighbours.add(
                one.dev().equals(from) ? new Neighbour(one.address(), to, one.lladdr(), one.state()) : one));
        List<FdbEntry> entries = List.copyOf(fdb);
        fdb.clear();
        entries.forEach(one -> fdb.add(one.dev().equals(from) ? new FdbEntry(one.lladdr(), to, one.options()) : one));
        return this;
    }

    /** The other ends of a cable know where this one has gone, and what lies on a link knows its new name. */
    Parts recabled(LinkRef from, LinkRef to) {
        links.replaceAll(
                (name, link) -> new Link(name, recabled(link.kind(), from, to), link.settings(), link.addresses()));
        return this;
    }

    private LinkKind recabled(LinkKind kind, LinkRef from, LinkRef to) {
        if (kind instanceof LinkKind.Veth veth && veth.peer().equals(from)) {
            return new LinkKind.Veth(to);
        }
        return kind instanceof LinkKind.Macvlan above && above.parent().equals(from)
                ? new LinkKind.Macvlan(to, above.mode())
                : kind;
    }
}
