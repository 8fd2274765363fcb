package io.netlab.plan;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.Manner;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be done inside one node once its links are there: settings, addresses, routes, neighbours, rules. */
final class NodePlan {
    /** Routes over a link before routes over a gateway, which must be reachable; long prefixes before short ones. */
    private static final Comparator<Route> NEAR_FIRST = Comparator.comparing(NodePlan::hasGateway)
            .thenComparing(route -> -route.to().length())
            .thenComparing(route -> route.to().toString());

    /** {@code ip_forward} and {@code conf.all} may set the same of each link (ip-sysctl.rst): they come first. */
    private static final Comparator<Map.Entry<String, String>> WIDE_FIRST =
            Comparator.<Map.Entry<String, String>, Boolean>comparing(
                            setting -> !setting.getKey().equals("net.ipv4.ip_forward"))
                    .thenComparing(setting -> !setting.getKey().contains(".conf.all."))
                    .thenComparing(Map.Entry::getKey);

    private static final LinkSetting UP = new LinkSetting.Up(true);

    private final Node wanted;
    private final Node seen;
    private final Map<InterfaceName, Link> links;
    private final List<NetworkOp> ops = new ArrayList<>();

    /** The links are those that are there when this plan's first op runs. */
    NodePlan(Node wanted, Node seen, Map<InterfaceName, Link> links) {
        this.wanted = wanted;
        this.seen = seen;
        this.links = links;
    }

    List<NetworkOp> ops() {
        sysctls();
        wanted.links().values().forEach(this::settings);
        missing(wanted.traits(), seen.traits()).forEach(this::trait);
        wanted.links().values().forEach(this::addresses);
        wanted.routes().stream().sorted(NEAR_FIRST).forEach(this::route);
        tables();
        firewall();
        files();
        return ops;
    }

    private void files() {
        wanted.files().forEach((name, text) -> {
            if (!text.equals(seen.files().get(name))) {
                ops.add(new FileOp.WriteFile(node(), name, text));
            }
        });
    }

    private NodeName node() {
        return wanted.name();
    }

    private void sysctls() {
        wanted.sysctls().entrySet().stream().sorted(WIDE_FIRST).forEach(setting -> {
            if (!setting.getValue().equals(seen.sysctls().get(setting.getKey()))) {
                ops.add(new NetworkOp.SetSysctl(node(), setting.getKey(), setting.getValue()));
            }
        });
    }

    private void settings(Link link) {
        Set<LinkSetting> present = present(link).map(Link::settings).orElse(Set.of());
        List<LinkSetting> missing = link.settings().stream()
                .filter(setting -> !present.contains(setting) && !isOfASwitch(setting))
                .sorted(Comparator.comparing(LinkSetting::toString))
                .toList();
        // The kernel sets a link up before it looks at how it is to make its addresses (do_setlink).
        List<LinkSetting> first = missing.contains(UP)
                ? missing.stream().filter(Birth::isAddressMode).toList()
                : List.of();
        if (!first.isEmpty()) {
            ops.add(new NetworkOp.SetLink(node(), link.name(), first));
        }
        List<LinkSetting> rest =
                missing.stream().filter(setting -> !first.contains(setting)).toList();
        if (!rest.isEmpty()) {
            ops.add(new NetworkOp.SetLink(node(), link.name(), rest));
        }
    }

    /** A port of Open vSwitch has no master in the kernel: its trait makes it one. */
    private boolean isOfASwitch(LinkSetting setting) {
        return setting instanceof LinkSetting.Master master
                && wanted.link(master.name())
                        .filter(bridge -> bridge.kind() instanceof LinkKind.OvsBridge)
                        .isPresent();
    }

    private void addresses(Link link) {
        Set<InterfaceAddress> present = present(link).map(Link::addresses).orElse(Set.of());
        link.addresses().stream()
                .filter(address -> present.stream().noneMatch(other -> Match.address(address, other)))
                .sorted(Comparator.comparing(address -> address.prefix().toString()))
                .forEach(address -> address(link.name(), address, present));
    }

    /** The kernel refuses an address that is there already, whatever its flags: that one has to go first. */
    private void address(InterfaceName dev, InterfaceAddress address, Set<InterfaceAddress> present) {
        present.stream()
                .filter(other -> other.prefix().equals(address.prefix()))
                .forEach(other -> ops.add(new NetworkOp.DeleteAddress(node(), dev, other)));
        ops.add(new NetworkOp.AddAddress(node(), dev, address));
    }

    private void route(Route route) {
        if (seen.routes().stream().anyMatch(other -> Match.route(route, other))) {
            return;
        }
        List<Route> inTheWay = seen.routes().stream()
                .filter(other -> Match.inTheWay(route, other))
                .toList();
        if (inTheWay.isEmpty()) {
            ops.add(new NetworkOp.AddRoute(node(), route));
        } else if (inTheWay.stream().allMatch(this::isWanted)) {
            ops.add(new NetworkOp.PutRoute(node(), Manner.APPEND, route));
        } else {
            ops.add(new NetworkOp.ReplaceRoute(node(), route));
        }
    }

    /** Links can have one network each, with one metric: such routes stand beside each other. */
    private boolean isWanted(Route there) {
        return wanted.routes().stream().anyMatch(route -> Match.route(route, there));
    }

    /** One of the same slot that nobody asked for stands in the way. */
    private void trait(LinkTrait trait) {
        seen.traits().stream()
                .filter(other -> other.slot().equals(trait.slot()))
                .forEach(other -> ops.add(new TraitOp.DeleteTrait(node(), other)));
        ops.add(new TraitOp.AddTrait(node(), trait));
    }

    private void tables() {
        missing(wanted.neighbours(), seen.neighbours())
                .forEach(neighbour -> ops.add(new NeighbourOp.AddNeighbour(node(), neighbour)));
        missing(wanted.fdb(), seen.fdb())
                .forEach(entry -> ops.add(new NeighbourOp.PutFdbEntry(node(), Manner.APPEND, entry)));
        missing(wanted.rules(), seen.rules()).forEach(rule -> ops.add(new NetworkOp.AddRule(node(), rule)));
    }

    /** One family after the other, so that each is one transaction. */
    private void firewall() {
        List<FirewallRule> missing = new FirewallPlan(wanted.firewall(), seen.firewall()).missing();
        for (AddressFamily family : AddressFamily.values()) {
            wanted.chains().stream()
                    .filter(chain -> chain.family() == family && !seen.chains().contains(chain))
                    .forEach(chain -> ops.add(birth(chain)));
            missing.stream()
                    .filter(rule -> rule.family() == family)
                    .forEach(rule -> ops.add(new FirewallOp.AppendFirewallRule(node(), rule)));
        }
    }

    private NetworkOp birth(FirewallChain chain) {
        return chain.policy().isEmpty()
                ? new FirewallOp.AddChain(node(), chain.family(), chain.table(), chain.name())
                : new FirewallOp.SetPolicy(node(), chain.family(), chain.table(), chain.name(), chain.policy());
    }

    private Optional<Link> present(Link link) {
        return Optional.ofNullable(links.get(link.name()));
    }

    private static <T> List<T> missing(Collection<T> wanted, Collection<T> seen) {
        return wanted.stream()
                .filter(one -> !seen.contains(one))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static boolean hasGateway(Route route) {
        return route.options().stream().anyMatch(Route.Option.Via.class::isInstance);
    }
}
