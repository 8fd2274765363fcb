package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.language.Command;
import io.netlab.net.InterfaceName;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far a command may reach: which nodes have to be looked at before and after it. */
final class Reaches implements Command.Visitor<Reach> {
    private final Topology known;

    Reaches(Topology known) {
        this.known = known;
    }

    @Override
    public Reach visit(Command.Ops command) {
        Reach reach = Reach.NOTHING;
        for (NetworkOp op : command.ops()) {
            reach = reach.and(of(op));
        }
        return reach;
    }

    @Override
    public Reach visit(Command.Show command) {
        return Reach.NOTHING;
    }

    @Override
    public Reach visit(Command.Ping command) {
        return Reach.NOTHING;
    }

    @Override
    public Reach visit(Command.Program command) {
        return Programs.reach(command, known);
    }

    @Override
    public Reach visit(Command.Docker command) {
        return Reach.NOTHING;
    }

    @Override
    public Reach visit(Command.Assignment command) {
        return Reach.NOTHING;
    }

    @Override
    public Reach visit(Command.Capture command) {
        return command.source().accept(this);
    }

    @Override
    public Reach visit(Command.Nothing command) {
        return Reach.NOTHING;
    }

    private Reach of(NetworkOp op) {
        Set<NodeName> nodes = new HashSet<>(nodes(op));
        List.copyOf(nodes).forEach(name -> nodes.addAll(neighboursOf(name, op)));
        Set<NodeName> ended = ended(op);
        Set<NodeName> firewalls = op instanceof FirewallOp ? Set.of(op.node()) : ended;
        boolean changesSysctl = op instanceof NetworkOp.SetSysctl;
        return new Reach(nodes, firewalls, changesSysctl ? Set.of(op.node()) : ended, false);
    }

    private static Set<NodeName> ended(NetworkOp op) {
        if (op instanceof NetworkOp.DeleteNamespace deletion) {
            return Set.of(deletion.name());
        }
        if (op instanceof GuestOp.StopProcess stop) {
            return Set.of(stop.name());
        }
        return op instanceof NetworkOp.EndProcess end ? Set.of(end.name()) : Set.of();
    }

    private static Set<NodeName> nodes(NetworkOp op) {
        if (op instanceof NetworkOp.AddLink link && link.kind() instanceof LinkKind.Veth veth) {
            return Set.of(op.node()).contains(veth.peer().node())
                    ? Set.of(op.node())
                    : Set.of(op.node(), veth.peer().node());
        }
        if (op instanceof NetworkOp.MoveLink move && !move.to().equals(move.node())) {
            return Set.of(move.node(), move.to());
        }
        if (op instanceof NetworkOp.NameNamespace naming) {
            return Set.of(naming.name());
        }
        if (op instanceof NetworkOp.AddNamespace addition) {
            return Set.of(addition.name());
        }
        if (op instanceof NetworkOp.StartProcess start) {
            return Set.of(start.name());
        }
        if (op instanceof NetworkOp.OfLab) {
            return ended(op);
        }
        return Set.of(op.node());
    }

    /** Where the cables lead that an op may pull, name or carry away. */
    private Set<NodeName> neighboursOf(NodeName name, NetworkOp op) {
        Set<NodeName> neighbours = new HashSet<>();
        known.node(name)
                .map(Node::links)
                .ifPresent(links -> links.forEach((link, value) -> {
                    if (isMeant(op, link)) {
                        peer(value, neighbours);
                    }
                }));
        return neighbours;
    }

    private static void peer(Link link, Set<NodeName> neighbours) {
        if (link.kind() instanceof LinkKind.Veth veth) {
            LinkRef peer = veth.peer();
            neighbours.add(peer.node());
        }
    }

    private static boolean isMeant(NetworkOp op, InterfaceName link) {
        if (op instanceof NetworkOp.SetLink set) {
            return set.name().equals(link);
        }
        if (op instanceof NetworkOp.DeleteLink deletion) {
            return deletion.name().equals(link);
        }
        if (op instanceof NetworkOp.RenameLink renaming) {
            return renaming.name().equals(link);
        }
        return op instanceof NetworkOp.MoveLink move ? move.name().equals(link) : op instanceof NetworkOp.OfLab;
    }
}
