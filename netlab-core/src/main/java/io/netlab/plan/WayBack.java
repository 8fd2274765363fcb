package io.netlab.plan;

import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the ops that bring back what was there before, whoever changed it. Links that were renamed or moved go back the
 * way they came, so that they stay the links that they are; the rest is a matter of what differs. What was neither there
 * before nor came with the change is left alone.
 */
public final class WayBack {
    private final Snapshot before;
    private final List<NetworkOp> ops = new ArrayList<>();
    private Snapshot after;
    private Snapshot present;

    private WayBack(Snapshot before, Snapshot after, Snapshot present) {
        this.before = before;
        this.after = after;
        this.present = present;
    }

    /**
     * The ops that lead back, in an order that works. The kernel may take more along than they say (an address takes its
     * routes): then a second plan, made of what is seen afterwards, puts that back.
     *
     * @param before what is to be there again
     * @param after what was there when the change was made: what is only in this goes
     * @param present what is there now
     * @param unsettled links that are about to get addresses and routes from the kernel, which need no op
     */
    public static List<NetworkOp> plan(Snapshot before, Snapshot after, Snapshot present, Set<LinkRef> unsettled) {
        Set<NodeName> same = same(before, after, present);
        return new WayBack(without(before, same), without(after, same), without(present, same)).ops(unsettled);
    }

    private List<NetworkOp> ops(Set<LinkRef> unsettled) {
        names();
        links();
        Restorable restorable = new Restorable(before, present.topology(), unsettled);
        ops.addAll(PortsFirst.of(Planner.plan(
                restorable.wanted(), restorable.formerly(after.topology()), restorable.seen(), before.commands())));
        return List.copyOf(ops);
    }

    /** The nodes in which nothing was changed; in a large lab, nearly all. */
    private static Set<NodeName> same(Snapshot before, Snapshot after, Snapshot present) {
        Set<NodeName> same = new HashSet<>(before.topology().nodes().keySet());
        same.removeIf(name -> !before.topology()
                        .node(name)
                        .equals(after.topology().node(name))
                || !before.topology().node(name).equals(present.topology().node(name))
                || !Objects.equals(
                        before.borrowed().get(name), present.borrowed().get(name)));
        return same;
    }

    private static Snapshot without(Snapshot snapshot, Set<NodeName> same) {
        Map<NodeName, Node> nodes = new HashMap<>(snapshot.topology().nodes());
        nodes.keySet().removeAll(same);
        return snapshot.with(new Topology(nodes));
    }

    /** The links that change so much on the way that the kernel then gives them addresses and routes by itself. */
    public static Set<LinkRef> unsettled(Snapshot before, Snapshot present) {
        return new Steadiness(before.topology(), present.topology()).unsettled();
    }

    /** Names of a process's namespace come and go without the namespace, and so without what is in it. */
    private void names() {
        new TreeMap<>(present.borrowed()).forEach((name, pid) -> {
            boolean came = pid.equals(after.borrowed().get(name))
                    && !pid.equals(before.borrowed().get(name));
            if (came) {
                ops.add(new NetworkOp.DeleteNamespace(name));
                present = without(present, Set.of(name));
                after = without(after, Set.of(name));
            }
        });
        new TreeMap<>(before.borrowed()).forEach((name, pid) -> {
            if (!pid.equals(present.borrowed().get(name))) {
                ops.add(new NetworkOp.NameNamespace(name, pid));
                before.topology().node(name).ifPresent(node -> present = with(present, node));
            }
        });
    }

    private void links() {
        List<NetworkOp> moves = new Movements(before, present).back();
        ops.addAll(moves);
        after = after.with(Aftermath.of(after.topology(), new Movements(before, after).back()));
        present = present.with(Aftermath.of(present.topology(), moves));
    }

    private static Snapshot with(Snapshot snapshot, Node node) {
        Map<NodeName, Node> nodes = new HashMap<>(snapshot.topology().nodes());
        nodes.put(node.name(), node);
        return snapshot.with(new Topology(nodes));
    }
}
