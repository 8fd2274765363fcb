package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to be taken away before a plan can add: what only the former plan wanted, and what stands in the way. */
final class Removal {
    private final Topology wanted;
    private final Topology seen;
    private final List<NetworkOp> ops = new ArrayList<>();
    private final Set<LinkRef> goneLinks = new HashSet<>();

    private Removal(Topology wanted, Topology seen) {
        this.wanted = wanted;
        this.seen = seen;
    }

    static Removal of(Topology wanted, Topology formerly, Topology seen) {
        Removal removal = new Removal(wanted, seen);
        formerly.nodes().values().forEach(removal::contents);
        formerly.nodes().values().forEach(removal::links);
        seen.nodes().values().forEach(removal::linksInTheWay);
        wanted.nodes().values().forEach(node -> removal.firewall(node, formerly));
        formerly.nodes().values().forEach(removal::chains);
        return removal;
    }

    List<NetworkOp> ops() {
        return List.copyOf(ops);
    }

    /** What is seen once the removals are done. */
    Topology left() {
        return Aftermath.of(seen, ops);
    }

    /** What a node says goes before any link: with the other end of a cable the routes by this one would go, too. */
    private void contents(Node former) {
        if (!isRemoved(former)) {
            seen.node(former.name()).ifPresent(there -> contents(former, next(former), there));
        }
    }

    private void links(Node former) {
        if (seen.node(former.name()).isEmpty()) {
            return;
        }
        if (isRemoved(former)) {
            removeNode(former);
            return;
        }
        former.links().values().forEach(link -> link(former.name(), link, next(former)));
    }

    private boolean isRemoved(Node former) {
        return wanted.node(former.name()).isEmpty() && !former.name().isHost();
    }

    private Node next(Node former) {
        return wanted.node(former.name()).orElse(Node.empty(former.name(), former.kind()));
    }

    private void removeNode(Node former) {
        former.links().values().forEach(link -> cable(new LinkRef(former.name(), link.name())));
        ops.add(
                switch (former.kind()) {
                    case PROCESS -> new NetworkOp.EndProcess(former.name());
                    case GUEST -> new GuestOp.StopProcess(former.name());
                    case HOST, NAMESPACE -> new NetworkOp.DeleteNamespace(former.name());
                });
    }

    /** A namespace is taken apart in the background; a cable that is deleted is gone at once, and its name free. */
    private void cable(LinkRef ref) {
        boolean isVeth = seen.link(ref)
                .filter(link -> link.kind() instanceof LinkKind.Veth)
                .isPresent();
        if (isVeth && !goneLinks.contains(ref)) {
            deleteLink(ref);
        }
    }

    private void link(NodeName node, Link former, Node next) {
        LinkRef ref = new LinkRef(node, former.name());
        if (seen.link(ref).isEmpty() || goneLinks.contains(ref)) {
            return;
        }
        if (next.link(former.name()).isEmpty() && !(former.kind() instanceof LinkKind.Loopback)) {
            deleteLink(ref);
            return;
        }
        Link silent = new Link(former.name(), former.kind(), Set.of(), Set.of());
        settled(node, former, next.link(former.name()).orElse(silent));
    }

    /** What a link that stays loses: a setting that is said no longer has to be again what it is in a new link. */
    private void settled(NodeName node, Link former, Link stays) {
        LinkRef ref = new LinkRef(node, former.name());
        boolean isNew = !(former.kind() instanceof LinkKind.Loopback) && Unsaid.needsANewLink(former, stays);
        if (isNew) {
            deleteLink(ref);
            return;
        }
        if (Unsaid.goesDown(former, stays) && seen.link(ref).map(Link::isUp).orElse(false)) {
            ops.add(new NetworkOp.SetLink(node, former.name(), List.of(new LinkSetting.Up(false))));
        }
        if (Unsaid.losesMaster(former, stays)
                && seen.link(ref)
                        .flatMap(Link::master)
                        .filter(name -> isBridge(node, name))
                        .isPresent()) {
            ops.add(new NetworkOp.SetLink(node, former.name(), List.of(new LinkSetting.NoMaster())));
        }
        Set<InterfaceAddress> there = seen.link(ref).map(Link::addresses).orElse(Set.of());
        without(former.addresses(), stays.addresses()).stream()
                .filter(address -> there.stream().anyMatch(other -> Match.address(address, other)))
                .forEach(address -> ops.add(new NetworkOp.DeleteAddress(node, former.name(), address)));
    }

    /** False for Open vSwitch, whose ports go with their trait. */
    private boolean isBridge(NodeName node, InterfaceName name) {
        return seen.link(new LinkRef(node, name))
                .filter(bridge -> !(bridge.kind() instanceof LinkKind.OvsBridge))
                .isPresent();
    }

    private void contents(Node former, Node next, Node there) {
        NodeName node = former.name();
        without(former.routes(), next.routes()).stream()
                .filter(route -> there.routes().stream().anyMatch(other -> Match.route(route, other)))
                .forEach(route -> ops.add(new NetworkOp.DeleteRoute(node, route)));
        former.chains().stream()
                .filter(chain -> !chain.policy().isEmpty() && !isAccepting(chain, there))
                .filter(chain -> next.chains().stream().noneMatch(other -> FirewallPlan.isSame(chain, other)))
                .forEach(chain ->
                        ops.add(new FirewallOp.SetPolicy(node, chain.family(), chain.table(), chain.name(), "ACCEPT")));
        former.files().keySet().stream()
                .filter(name -> there.files().containsKey(name) && !next.files().containsKey(name))
                .forEach(name -> ops.add(new FileOp.DeleteFile(node, name)));
        without(former.neighbours(), next.neighbours()).stream()
                .filter(there.neighbours()::contains)
                .forEach(neighbour -> ops.add(new NeighbourOp.DeleteNeighbour(node, neighbour)));
        without(former.fdb(), next.fdb()).stream()
                .filter(there.fdb()::contains)
                .forEach(entry -> ops.add(new NeighbourOp.DeleteFdbEntry(node, entry)));
        without(former.traits(), next.traits()).stream()
                .filter(there.traits()::contains)
                .forEach(trait -> ops.add(new TraitOp.DeleteTrait(node, trait)));
        without(former.rules(), next.rules()).stream()
                .filter(there.rules()::contains)
                .forEach(rule -> ops.add(new NetworkOp.DeleteRule(node, rule)));
    }

    private static boolean isAccepting(FirewallChain chain, Node there) {
        return there.chains().contains(new FirewallChain(chain.family(), chain.table(), chain.name(), "ACCEPT"));
    }

    private void firewall(Node next, Topology formerly) {
        List<FirewallRule> former =
                formerly.node(next.name()).map(Node::firewall).orElse(List.of());
        List<FirewallRule> present = seen.node(next.name()).map(Node::firewall).orElse(List.of());
        List<FirewallRule> surplus = new FirewallPlan(next.firewall(), present).surplus(former);
        surplus.forEach(rule -> ops.add(new FirewallOp.DeleteFirewallRule(next.name(), rule)));
    }

    /** A chain of one's own can go when no rule is left in it or leads to it. */
    private void chains(Node former) {
        List<FirewallChain> next = wanted.node(former.name()).map(Node::chains).orElse(List.of());
        List<FirewallChain> there = seen.node(former.name()).map(Node::chains).orElse(List.of());
        boolean stays = former.name().isHost() || wanted.node(former.name()).isPresent();
        List<FirewallRule> rules =
                left().node(former.name()).map(Node::firewall).orElse(List.of());
        former.chains().stream()
                .filter(chain -> stays && chain.policy().isEmpty() && there.contains(chain) && !next.contains(chain))
                .filter(chain -> rules.stream().noneMatch(rule -> FirewallPlan.needs(rule, chain)))
                .forEach(chain -> ops.add(
                        new FirewallOp.DeleteChain(former.name(), chain.family(), chain.table(), chain.name())));
    }

    /** A link of the wanted name that is something else has to go before the wanted one can be made. */
    private void linksInTheWay(Node there) {
        for (Link link : there.links().values()) {
            LinkRef ref = new LinkRef(there.name(), link.name());
            boolean other =
                    wanted.link(ref).filter(next -> Match.isOther(next, link)).isPresent();
            if (other && !goneLinks.contains(ref)) {
                deleteLink(ref);
            }
        }
    }

    private void deleteLink(LinkRef ref) {
        markGone(ref);
        ops.add(new NetworkOp.DeleteLink(ref.node(), ref.name()));
    }

    /** A veth's peer goes with it. */
    private void markGone(LinkRef ref) {
        goneLinks.add(ref);
        seen.link(ref)
                .filter(link -> link.kind() instanceof LinkKind.Veth)
                .ifPresent(link -> goneLinks.add(((LinkKind.Veth) link.kind()).peer()));
    }

    private static <T> List<T> without(Collection<T> all, Collection<T> kept) {
        return all.stream().filter(one -> !kept.contains(one)).toList();
    }
}
