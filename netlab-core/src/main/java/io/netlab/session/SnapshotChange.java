package io.netlab.session;

import io.netlab.net.InterfaceName;
import io.netlab.plan.Snapshot;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a snapshot differs from another. The maps hold whole entries, as {@link Snapshot} has them.
 *
 * @param blank a namespace that was just made, where that differs
 */
record SnapshotChange(
        Part<Node> nodes,
        Part<Long> borrowed,
        Part<List<String>> commands,
        Part<Map<InterfaceName, Integer>> indexes,
        Optional<Node> blank) {

    /** What is new or different in a map by node, and whose entries are gone. */
    record Part<V>(Map<NodeName, V> changed, Set<NodeName> gone) {
        static <V> Part<V> between(Map<NodeName, V> from, Map<NodeName, V> to) {
            Map<NodeName, V> changed = new HashMap<>(to);
            changed.entrySet().removeIf(entry -> entry.getValue().equals(from.get(entry.getKey())));
            Set<NodeName> gone = new HashSet<>(from.keySet());
            gone.removeAll(to.keySet());
            return new Part<>(changed, gone);
        }

        Map<NodeName, V> applyTo(Map<NodeName, V> from) {
            Map<NodeName, V> result = new HashMap<>(from);
            result.keySet().removeAll(gone);
            result.putAll(changed);
            return result;
        }
    }

    static SnapshotChange between(Snapshot from, Snapshot to) {
        return new SnapshotChange(
                Part.between(from.topology().nodes(), to.topology().nodes()),
                Part.between(from.borrowed(), to.borrowed()),
                Part.between(from.commands(), to.commands()),
                Part.between(from.indexes(), to.indexes()),
                Optional.of(to.blank()).filter(blank -> !blank.equals(from.blank())));
    }

    Snapshot applyTo(Snapshot from) {
        return new Snapshot(
                new Topology(nodes.applyTo(from.topology().nodes())),
                borrowed.applyTo(from.borrowed()),
                commands.applyTo(from.commands()),
                indexes.applyTo(from.indexes()),
                blank.orElse(from.blank()));
    }
}
