package io.netlab.shell.repl.command;

import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.Topology;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the links that are new or not as they were. */
final class Changes {
    private Changes() {}

    static Set<LinkRef> between(Topology before, Topology after) {
        Set<LinkRef> changed = new HashSet<>();
        for (Node node : after.nodes().values()) {
            node.links().forEach((name, link) -> {
                LinkRef ref = new LinkRef(node.name(), name);
                if (!before.link(ref).equals(Optional.of(link))) {
                    changed.add(ref);
                }
            });
        }
        return Set.copyOf(changed);
    }
}
