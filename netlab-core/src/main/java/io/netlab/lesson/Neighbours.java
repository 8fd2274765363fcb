package io.netlab.lesson;

import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.op.NetworkOp;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Neighbour.State;
import io.netlab.topology.Node;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Set;

/**
 * What nodes have learned of each other by ARP. A cable that was brought back may have another Ethernet address than
 * before, and who remembers the old one would send into the void for half a minute.
 */
final class Neighbours {
    private static final Set<State> TOLD = Set.of(State.PERMANENT, State.NOARP);

    private Neighbours() {}

    /** Lets every node forget what it has learned; what it was told stays. */
    static void forget(Lab lab, Topology there) {
        for (Node node : there.nodes().values()) {
            node.neighbours().stream()
                    .filter(neighbour -> !TOLD.contains(neighbour.state()))
                    .forEach(neighbour -> forget(lab, node, neighbour));
        }
    }

    private static void forget(Lab lab, Node node, Neighbour neighbour) {
        try {
            lab.apply(List.of(new NetworkOp.DeleteNeighbour(node.name(), neighbour)), op -> {});
        } catch (NetlabException e) {
            return; // the kernel has forgotten it in the meantime
        }
    }
}
