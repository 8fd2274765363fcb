package io.netlab.engine;

import io.netlab.topology.NodeName;
import java.util.HashSet;
import java.util.Set;

/**
 * What may have changed since somebody looked the last time.
 *
 * @param nodes whose links, addresses, routes and tables
 * @param firewalls whose rules of netfilter
 * @param sysctls whose kernel settings
 * @param everywhere true when all nodes may have changed: then the three sets say nothing
 */
public record Reach(Set<NodeName> nodes, Set<NodeName> firewalls, Set<NodeName> sysctls, boolean everywhere) {
    /** Nothing at all. */
    public static final Reach NOTHING = new Reach(Set.of(), Set.of(), Set.of(), false);

    /** Everything of every node. */
    public static final Reach EVERYTHING = new Reach(Set.of(), Set.of(), Set.of(), true);

    public Reach {
        nodes = Set.copyOf(nodes);
        firewalls = Set.copyOf(firewalls);
        sysctls = Set.copyOf(sysctls);
    }

    /** What one of the two speaks of. */
    public Reach and(Reach other) {
        return new Reach(
                union(nodes, other.nodes),
                union(firewalls, other.firewalls),
                union(sysctls, other.sysctls),
                everywhere || other.everywhere);
    }

    /** What this speaks of and the other does not. */
    public Reach without(Reach other) {
        return other.everywhere
                ? NOTHING
                : new Reach(
                        difference(nodes, other.nodes),
                        difference(firewalls, other.firewalls),
                        difference(sysctls, other.sysctls),
                        everywhere);
    }

    boolean hasNode(NodeName name) {
        return everywhere || nodes.contains(name);
    }

    boolean hasFirewall(NodeName name) {
        return everywhere || firewalls.contains(name);
    }

    boolean hasSysctls(NodeName name) {
        return everywhere || sysctls.contains(name);
    }

    private static Set<NodeName> union(Set<NodeName> one, Set<NodeName> other) {
        Set<NodeName> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<NodeName> difference(Set<NodeName> one, Set<NodeName> other) {
        Set<NodeName> difference = new HashSet<>(one);
        difference.removeAll(other);
        return difference;
    }
}
