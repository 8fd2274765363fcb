package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is left of a seen network when an op has taken something away, renamed or moved it. Ops that add are passed over:
 * what they make is only surely known when it is seen.
 */
final class Aftermath implements NetworkOp.Visitor<Topology> {
    private final Topology seen;

    private Aftermath(Topology seen) {
        this.seen = seen;
    }

    /** What is there after these ops, in their order. */
    static Topology of(Topology seen, List<NetworkOp> ops) {
        Topology left = seen;
        for (NetworkOp op : ops) {
            left = op.accept(new Aftermath(left));
        }
        return left;
    }

    private Topology in(NodeName name, UnaryOperator<Node> change) {
        return seen.node(name).map(change).map(this::with).orElse(seen);
    }

    private Topology with(Node node) {
        Map<NodeName, Node> nodes = new HashMap<>(seen.nodes());
        nodes.put(node.name(), node);
        return new Topology(nodes);
    }

    private Topology link(NodeName node, InterfaceName name, UnaryOperator<Link> change) {
        return in(
                node,
                there -> there.link(name)
                        .map(change)
                        .map(link -> new Parts(there).with(link).node())
                        .orElse(there));
    }

    /** Takes links away, and what cannot be without them. */
    private static Topology without(Topology topology, Set<LinkRef> gone) {
        Map<NodeName, Node> nodes = new HashMap<>(topology.nodes());
        nodes.replaceAll((name, node) -> new Parts(node).without(gone).node());
        return new Topology(nodes);
    }

    private Topology withoutNode(NodeName name) {
        Set<LinkRef> gone = new HashSet<>();
        seen.node(name)
                .ifPresent(node -> node.links().keySet().forEach(link -> gone.addAll(ends(new LinkRef(name, link)))));
        Map<NodeName, Node> nodes = new HashMap<>(without(seen, gone).nodes());
        nodes.remove(name);
        return new Topology(nodes);
    }

    /** The link, and of a cable the other end. */
    private Set<LinkRef> ends(LinkRef ref) {
        Set<LinkRef> ends = new HashSet<>(Set.of(ref));
        seen.link(ref).ifPresent(link -> {
            if (link.kind() instanceof LinkKind.Veth veth) {
                ends.add(veth.peer());
            }
        });
        return ends;
    }

    private Topology moved(LinkRef from, LinkRef to, UnaryOperator<Link> change) {
        if (seen.link(from).isEmpty()) {
            return seen;
        }
        Link link = change.apply(seen.link(from).get());
        Map<NodeName, Node> nodes = new HashMap<>(seen.nodes());
        Node left = nodes.getOrDefault(from.node(), Node.empty(from.node(), Node.Kind.NAMESPACE));
        boolean stays = from.node().equals(to.node());
        nodes.put(
                from.node(),
                stays
                        ? new Parts(left).renamed(from.name(), to.name()).node()
                        : new Parts(left).without(Set.of(from)).node());
        Node arrived = nodes.getOrDefault(to.node(), Node.empty(to.node(), Node.Kind.NAMESPACE));
        nodes.put(to.node(), new Parts(arrived).with(link).node());
        nodes.replaceAll((name, node) -> new Parts(node).recabled(from, to).node());
        return new Topology(nodes);
    }

    @Override
    public Topology visit(NetworkOp.AddNamespace op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.DeleteNamespace op) {
        return withoutNode(op.name());
    }

    @Override
    public Topology visit(NetworkOp.NameNamespace op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.StartProcess op) {
        return seen;
    }

    @Override
    public Topology visit(FileOp.WriteFile op) {
        return seen;
    }

    @Override
    public Topology visit(FileOp.DeleteFile op) {
        return in(op.node(), node -> {
            Map<String, String> files = new HashMap<>(node.files());
            files.remove(op.name());
            return node.withFiles(files);
        });
    }

    @Override
    public Topology visit(GuestOp.RunProcess op) {
        return seen;
    }

    @Override
    public Topology visit(GuestOp.StopProcess op) {
        Map<NodeName, Node> nodes = new HashMap<>(seen.nodes());
        nodes.remove(op.name());
        return new Topology(nodes);
    }

    @Override
    public Topology visit(NetworkOp.EndProcess op) {
        return withoutNode(op.name());
    }

    @Override
    public Topology visit(NetworkOp.AddLink op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.DeleteLink op) {
        return without(seen, ends(new LinkRef(op.node(), op.name())));
    }

    @Override
    public Topology visit(NetworkOp.SetLink op) {
        return link(op.node(), op.name(), link -> Settings.changed(link, op.settings()));
    }

    @Override
    public Topology visit(NetworkOp.RenameLink op) {
        return moved(
                new LinkRef(op.node(), op.name()),
                new LinkRef(op.node(), op.to()),
                link -> new Link(op.to(), link.kind(), link.settings(), link.addresses()));
    }

    /** A link that is moved goes down, leaves its bridge and loses its addresses ({@code dev_change_net_namespace}). */
    @Override
    public Topology visit(NetworkOp.MoveLink op) {
        List<LinkSetting> alone = List.of(new LinkSetting.Up(false), new LinkSetting.NoMaster());
        return moved(new LinkRef(op.node(), op.name()), new LinkRef(op.to(), op.as()), link -> {
            Link moved = Settings.changed(link, alone);
            return new Link(op.as(), moved.kind(), moved.settings(), Set.of());
        });
    }

    @Override
    public Topology visit(NetworkOp.AddAddress op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.DeleteAddress op) {
        return link(op.node(), op.dev(), link -> {
            Set<InterfaceAddress> left = new HashSet<>(link.addresses());
            left.removeIf(address -> Match.address(op.address(), address));
            return new Link(link.name(), link.kind(), link.settings(), left);
        });
    }

    @Override
    public Topology visit(NetworkOp.AddRoute op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.ReplaceRoute op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.DeleteRoute op) {
        return in(op.node(), node -> new Parts(node).without(op.route()).node());
    }

    @Override
    public Topology visit(NeighbourOp.AddNeighbour op) {
        return seen;
    }

    @Override
    public Topology visit(NeighbourOp.DeleteNeighbour op) {
        return in(op.node(), node -> new Parts(node).without(op.neighbour()).node());
    }

    @Override
    public Topology visit(NeighbourOp.AddFdbEntry op) {
        return seen;
    }

    @Override
    public Topology visit(NeighbourOp.DeleteFdbEntry op) {
        return in(op.node(), node -> new Parts(node).without(op.entry()).node());
    }

    @Override
    public Topology visit(TraitOp.AddTrait op) {
        return seen;
    }

    @Override
    public Topology visit(TraitOp.DeleteTrait op) {
        return in(op.node(), node -> new Parts(node).without(op.trait()).node());
    }

    @Override
    public Topology visit(NetworkOp.AddRule op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.DeleteRule op) {
        return in(op.node(), node -> new Parts(node).without(op.rule()).node());
    }

    @Override
    public Topology visit(NetworkOp.SetSysctl op) {
        return seen;
    }

    @Override
    public Topology visit(FirewallOp.AddChain op) {
        return seen;
    }

    @Override
    public Topology visit(FirewallOp.DeleteChain op) {
        return in(op.node(), node -> new Parts(node).withoutChain(op).node());
    }

    @Override
    public Topology visit(FirewallOp.SetPolicy op) {
        return in(op.node(), node -> new Parts(node).with(op).node());
    }

    @Override
    public Topology visit(FirewallOp.AppendFirewallRule op) {
        return seen;
    }

    @Override
    public Topology visit(FirewallOp.DeleteFirewallRule op) {
        return in(op.node(), node -> new Parts(node).without(op.rule()).node());
    }

    @Override
    public Topology visit(NetworkOp.SetNamespaceId op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.ReplaceAddress op) {
        return seen;
    }

    @Override
    public Topology visit(NetworkOp.PutRoute op) {
        return seen;
    }

    @Override
    public Topology visit(NeighbourOp.PutNeighbour op) {
        return seen;
    }

    @Override
    public Topology visit(NeighbourOp.PutFdbEntry op) {
        return seen;
    }
}
