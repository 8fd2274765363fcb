package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.GuestOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what has to be done so that a network has all that is wanted. What is there besides is left alone, unless an
 * earlier plan wanted it: so a plan for what is there already is empty.
 */
public final class Planner {
    private final Topology wanted;
    private final Topology seen;
    private final PresentLinks present;
    private final List<NetworkOp> ops = new ArrayList<>();

    private Planner(Topology wanted, Topology seen) {
        this.wanted = wanted;
        this.seen = seen;
        this.present = new PresentLinks(seen);
    }

    /**
     * The ops that lead from the seen network to the wanted one, in an order in which each finds what it needs.
     *
     * @param formerly what was wanted the last time: what is gone from it is taken away
     * @param commands what runs in the nodes that a process keeps
     */
    public static List<NetworkOp> plan(
            Topology wanted, Topology formerly, Topology seen, Map<NodeName, List<String>> commands) {
        return plan(wanted, formerly, seen, commands, Map.of());
    }

    /**
     * The same where processes are guests in the namespaces of other nodes.
     *
     * @param places where each of these processes is
     */
    public static List<NetworkOp> plan(
            Topology wanted,
            Topology formerly,
            Topology seen,
            Map<NodeName, List<String>> commands,
            Map<NodeName, NodeName> places) {
        Removal removal = Removal.of(wanted, formerly, seen);
        List<NetworkOp> all = new ArrayList<>(removal.ops());
        Planner planner = new Planner(wanted, removal.left());
        all.addAll(planner.additions(commands));
        all.addAll(planner.guests(commands, places));
        return List.copyOf(all);
    }

    /** The ops that lead from the seen network to the wanted one when nothing was wanted before. */
    public static List<NetworkOp> plan(Topology wanted, Topology seen) {
        return plan(wanted, Topology.EMPTY, seen, Map.of());
    }

    private List<NetworkOp> additions(Map<NodeName, List<String>> commands) {
        for (Node node : wanted.nodes().values()) {
            addNode(node, commands);
        }
        // Ports after their bridges, and what lies on another link after that link, in whichever node that was made.
        addLinks(Planner::isSwitch);
        addLinks(kind -> !isSwitch(kind) && !isOnAnother(kind));
        addLinks(Planner::isOnAnother);
        for (Node node : wanted.nodes().values()) {
            Node before = seen.node(node.name()).orElse(Node.empty(node.name(), node.kind()));
            ops.addAll(new NodePlan(node, before, present.of(node.name())).ops());
        }
        return ops;
    }

    private void addNode(Node node, Map<NodeName, List<String>> commands) {
        boolean isGuest = node.kind() == Node.Kind.GUEST;
        if (isGuest || node.name().isHost() || seen.node(node.name()).isPresent()) {
            return;
        }
        present.addLoopback(node.name());
        ops.add(
                node.kind() == Node.Kind.PROCESS
                        ? new NetworkOp.StartProcess(node.name(), commands.getOrDefault(node.name(), List.of()))
                        : new NetworkOp.AddNamespace(node.name()));
    }

    /** Guests come when the nodes that they come to are complete. */
    private List<NetworkOp> guests(Map<NodeName, List<String>> commands, Map<NodeName, NodeName> places) {
        return wanted.nodes().values().stream()
                .filter(node -> node.kind() == Node.Kind.GUEST)
                .map(Node::name)
                .filter(name -> seen.node(name).isEmpty())
                .<NetworkOp>map(name -> new GuestOp.RunProcess(
                        places.getOrDefault(name, NodeName.HOST), name, commands.getOrDefault(name, List.of())))
                .toList();
    }

    private void addLinks(Predicate<LinkKind> kinds) {
        for (Node node : wanted.nodes().values()) {
            node.links().values().stream()
                    .filter(link -> kinds.test(link.kind()))
                    .filter(link -> isMadeHere(node, link))
                    .forEach(link -> add(node, link));
        }
    }

    private void add(Node node, Link link) {
        if (present.has(new LinkRef(node.name(), link.name()))) {
            return;
        }
        if (link.kind() instanceof LinkKind.Macvlan above
                && !above.parent().node().equals(node.name())) {
            addElsewhere(new LinkRef(node.name(), link.name()), link, above);
            return;
        }
        Birth birth = Birth.of(node.name(), link, wanted);
        present.add(birth.born());
        ops.add(birth.op());
    }

    /** A macvlan is made beside its parent, under a name that is free there, and moved to where it is wanted. */
    private void addElsewhere(LinkRef ref, Link link, LinkKind.Macvlan above) {
        NodeName home = above.parent().node();
        int number = 0;
        while (present.has(new LinkRef(home, InterfaceName.of("aside" + number)))) {
            number++;
        }
        InterfaceName aside = InterfaceName.of("aside" + number);
        Birth birth = Birth.toBeMoved(home, aside, link);
        present.add(Map.of(ref, birth.arrived(ref.name())));
        ops.add(birth.op());
        ops.add(new NetworkOp.MoveLink(home, aside, ref.node(), ref.name()));
    }

    private static boolean isSwitch(LinkKind kind) {
        return kind instanceof LinkKind.Bridge || kind instanceof LinkKind.OvsBridge;
    }

    private static boolean isOnAnother(LinkKind kind) {
        return kind instanceof LinkKind.Macvlan || kind instanceof LinkKind.Vxlan;
    }

    private boolean isMadeHere(Node node, Link link) {
        if (!(link.kind() instanceof LinkKind.Veth veth)) {
            return !(link.kind() instanceof LinkKind.Loopback);
        }
        return wanted.link(veth.peer())
                .map(peer -> new VethEnd(node.name(), link)
                        .isBornBefore(new VethEnd(veth.peer().node(), peer)))
                .orElse(true);
    }
}
