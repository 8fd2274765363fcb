package io.netlab.topology;

import io.netlab.net.InterfaceName;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A node of a network: one network namespace with all that is in it. The firewall's chains and policies come before its
 * rules, which are in order; sysctls are by dotted name, only those that the scenario speaks of; files are those of its
 * own under /etc, by name, with their text.
 */
public record Node(
        NodeName name,
        Kind kind,
        Map<InterfaceName, Link> links,
        Set<Route> routes,
        Set<Neighbour> neighbours,
        Set<FdbEntry> fdb,
        Set<RoutingRule> rules,
        List<FirewallChain> chains,
        List<FirewallRule> firewall,
        Map<String, String> sysctls,
        Set<LinkTrait> traits,
        Map<String, String> files) {
    public Node {
        links = Collections.unmodifiableMap(new TreeMap<>(links));
        routes = Set.copyOf(routes);
        neighbours = Set.copyOf(neighbours);
        fdb = Set.copyOf(fdb);
        rules = Set.copyOf(rules);
        chains = List.copyOf(chains);
        firewall = List.copyOf(firewall);
        sysctls = Collections.unmodifiableMap(new TreeMap<>(sysctls));
        traits = Set.copyOf(traits);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A node without files of its own. */
    public Node(
            NodeName name,
            Kind kind,
            Map<InterfaceName, Link> links,
            Set<Route> routes,
            Set<Neighbour> neighbours,
            Set<FdbEntry> fdb,
            Set<RoutingRule> rules,
            List<FirewallChain> chains,
            List<FirewallRule> firewall,
            Map<String, String> sysctls,
            Set<LinkTrait> traits) {
        this(name, kind, links, routes, neighbours, fdb, rules, chains, firewall, sysctls, traits, Map.of());
    }

    /** A node without chains of its own, policies and traits. */
    public Node(
            NodeName name,
            Kind kind,
            Map<InterfaceName, Link> links,
            Set<Route> routes,
            Set<Neighbour> neighbours,
            Set<FdbEntry> fdb,
            Set<RoutingRule> rules,
            List<FirewallRule> firewall,
            Map<String, String> sysctls) {
        this(name, kind, links, routes, neighbours, fdb, rules, List.of(), firewall, sysctls, Set.of());
    }

    /** A node in which nothing is said. */
    public static Node empty(NodeName name, Kind kind) {
        return new Node(name, kind, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Map.of());
    }

    /** The same node with other links. */
    public Node withLinks(Map<InterfaceName, Link> others) {
        return new Node(name, kind, others, routes, neighbours, fdb, rules, chains, firewall, sysctls, traits, files);
    }

    /** The same node with another firewall. */
    public Node withFirewall(List<FirewallChain> otherChains, List<FirewallRule> otherRules) {
        return new Node(
                name, kind, links, routes, neighbours, fdb, rules, otherChains, otherRules, sysctls, traits, files);
    }

    /** The same node with other sysctls. */
    public Node withSysctls(Map<String, String> others) {
        return new Node(name, kind, links, routes, neighbours, fdb, rules, chains, firewall, others, traits, files);
    }

    /** The same node with other traits of its links. */
    public Node withTraits(Set<LinkTrait> others) {
        return new Node(name, kind, links, routes, neighbours, fdb, rules, chains, firewall, sysctls, others, files);
    }

    /** The same node with other files of its own. */
    public Node withFiles(Map<String, String> others) {
        return new Node(name, kind, links, routes, neighbours, fdb, rules, chains, firewall, sysctls, traits, others);
    }

    /** The link of that name, if there is one. */
    public Optional<Link> link(InterfaceName name) {
        return Optional.ofNullable(links.get(name));
    }

    /** What keeps the namespace alive. */
    public enum Kind {
        /** The lab's root namespace, or another machine of the scenario: a router, a server outside. */
        HOST,
        /** {@code ip netns add}: a name under /run/netns keeps it. */
        NAMESPACE,
        /** A process keeps it, as with a container: it ends with the process. */
        PROCESS,
        /** A process in the namespace of another node: what is in it is said of that one. */
        GUEST;

        /** {@code host}, {@code namespace}, {@code process}, {@code guest}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
