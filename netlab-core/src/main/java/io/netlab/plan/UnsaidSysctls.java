package io.netlab.plan;

import io.netlab.topology.LinkKind;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Settings of nodes that were said before and are said no longer: they have to be again what they are at birth. */
public final class UnsaidSysctls {
    private final Topology wanted;
    private final Map<NodeName, Set<String>> unsaid = new HashMap<>();

    /** Compares what is wanted with what was wanted the last time. */
    public UnsaidSysctls(Topology wanted, Topology formerly) {
        this.wanted = wanted;
        for (Node node : wanted.nodes().values()) {
            Set<String> keys = new HashSet<>(formerly.node(node.name())
                    .map(Node::sysctls)
                    .orElse(Map.of())
                    .keySet());
            keys.removeAll(node.sysctls().keySet());
            formerly.node(node.name()).ifPresent(former -> keys.removeIf(key -> goesWithItsLink(key, former, node)));
            unsaid.put(node.name(), keys);
        }
    }

    private static boolean goesWithItsLink(String key, Node former, Node next) {
        return LinkKey.link(key)
                .flatMap(former::link)
                .filter(link -> !(link.kind() instanceof LinkKind.Loopback))
                .filter(link -> next.link(link.name()).isEmpty())
                .isPresent();
    }

    /** The keys, of all nodes. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        unsaid.values().forEach(keys::addAll);
        return keys;
    }

    /**
     * What is wanted, and the unsaid settings as they are at birth.
     *
     * @param untouched the values that nobody has set
     * @param seen what is there now: a setting that is not needs no value
     */
    public Topology wanted(Map<String, String> untouched, Topology seen) {
        Map<NodeName, Node> nodes = new HashMap<>(wanted.nodes());
        nodes.replaceAll((name, node) -> {
            Map<String, String> values = new HashMap<>(node.sysctls());
            Map<String, String> there = seen.node(name).map(Node::sysctls).orElse(Map.of());
            unsaid.getOrDefault(name, Set.of()).stream()
                    .filter(there::containsKey)
                    .forEach(key -> value(key, node, untouched).forEach(value -> values.put(key, value)));
            return node.withSysctls(values);
        });
        return new Topology(nodes);
    }

    /** A new link takes what its node says of links to come. */
    private static Set<String> value(String key, Node node, Map<String, String> untouched) {
        String ofNode = LinkKey.link(key).isPresent() ? node.sysctls().get(LinkKey.inDefault(key)) : null;
        String value = ofNode != null ? ofNode : untouched.get(key);
        return value == null ? Set.of() : Set.of(value);
    }
}
