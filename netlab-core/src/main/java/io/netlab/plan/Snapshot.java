package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was there at one moment, with what tells a thing from another of the same name.
 *
 * @param borrowed names that are links to the namespace of a process, and the process: {@code ln -s /proc/PID/ns/net}
 * @param commands what runs in the nodes that a process keeps
 * @param indexes the kernel's numbers of the links, which a link keeps when it is renamed
 * @param blank a namespace that was just made
 */
public record Snapshot(
        Topology topology,
        Map<NodeName, Long> borrowed,
        Map<NodeName, List<String>> commands,
        Map<NodeName, Map<InterfaceName, Integer>> indexes,
        Node blank) {
    /** A snapshot of nothing at all. */
    public static final Snapshot EMPTY = of(Topology.EMPTY);

    public Snapshot {
        borrowed = Map.copyOf(borrowed);
        commands = Map.copyOf(commands);
        indexes = Map.copyOf(indexes);
    }

    /** A network of namespaces with names, links being told apart by their Ethernet addresses alone. */
    public static Snapshot of(Topology topology) {
        return new Snapshot(
                topology, Map.of(), Map.of(), Map.of(), Node.empty(NodeName.of("blank"), Node.Kind.NAMESPACE));
    }

    /** The kernel's number of a link, if it was there. */
    Optional<Integer> index(LinkRef ref) {
        return Optional.ofNullable(indexes.getOrDefault(ref.node(), Map.of()).get(ref.name()));
    }

    /** The same with what the kernel was about to make of it, and has made by then. */
    public Snapshot withArrivals(Snapshot later) {
        return with(Arrivals.in(topology, later.topology()));
    }

    /** The same with another network. */
    public Snapshot with(Topology other) {
        return new Snapshot(other, borrowed, commands, indexes, blank);
    }
}
