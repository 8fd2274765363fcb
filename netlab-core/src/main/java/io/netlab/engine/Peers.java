package io.netlab.engine;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the other ends of cables. A link tells its peer's index, and the number by which its namespace knows the
 * peer's; which node that number means is asked once for each pair of namespaces.
 */
final class Peers {
    private final Map<NodeName, NetworkNamespace> namespaces = new LinkedHashMap<>();
    private final Map<NodeName, Map<Integer, Link>> links = new HashMap<>();
    private final Map<NodeName, Asked> numbers = new HashMap<>();

    /** Knows no node yet. */
    Peers() {}

    /** The namespaces in the order in which they are asked. */
    Peers(Map<NodeName, NetworkNamespace> namespaces) {
        namespaces.forEach(this::look);
    }

    /** Reads the links of a node, again if it is known. */
    void look(NodeName name, NetworkNamespace namespace) {
        NetworkNamespace known = namespaces.put(name, namespace);
        if (known != null && known != namespace) {
            forgetNumbers(name);
        }
        Map<Integer, Link> byIndex = new HashMap<>();
        namespace.routes().links().forEach(link -> byIndex.put(link.index(), link));
        links.put(name, byIndex);
    }

    /** The node is gone; its number may be given to another. */
    void forget(NodeName name) {
        namespaces.remove(name);
        links.remove(name);
        forgetNumbers(name);
    }

    private void forgetNumbers(NodeName name) {
        numbers.remove(name);
        numbers.values().forEach(asked -> asked.forget(name));
    }

    /** The links of a node by index. */
    Map<Integer, Link> links(NodeName node) {
        return links.getOrDefault(node, Map.of());
    }

    /** The other end of a veth, or the parent of a macvlan, when it is in a node of the lab. */
    Optional<LinkRef> peer(NodeName node, Link link) {
        if (link.peerIndex().isEmpty()) {
            return Optional.empty();
        }
        int index = link.peerIndex().getAsInt();
        Optional<NodeName> there = link.peerNamespaceId().isEmpty()
                ? Optional.of(node)
                : named(node, link.peerNamespaceId().getAsInt());
        return there.flatMap(name -> Optional.ofNullable(links(name).get(index))
                .map(other -> new LinkRef(name, InterfaceName.of(other.name()))));
    }

    /** Asks one namespace after the other, the host first, until the one with the number is found. */
    private Optional<NodeName> named(NodeName asking, int number) {
        NetworkNamespace from = namespaces.get(asking);
        Asked asked = numbers.computeIfAbsent(asking, unused -> new Asked(new HashMap<>(), new HashSet<>()));
        if (from != null) {
            ask(from, asked, number);
        }
        if (from != null && !asked.byNumber.containsKey(number)) {
            asked.forgetSilent();
            ask(from, asked, number);
        }
        return Optional.ofNullable(asked.byNumber.get(number));
    }

    private void ask(NetworkNamespace from, Asked asked, int number) {
        for (Map.Entry<NodeName, NetworkNamespace> next : namespaces.entrySet()) {
            if (asked.byNumber.containsKey(number)) {
                return;
            }
            if (asked.names.add(next.getKey())) {
                OptionalInt id = from.routes().namespaceId(next.getValue().descriptor());
                id.ifPresent(known -> asked.byNumber.putIfAbsent(known, next.getKey()));
            }
        }
    }

    /** What one namespace has told of the others' numbers, and whom it was asked about. */
    private record Asked(Map<Integer, NodeName> byNumber, Set<NodeName> names) {
        void forget(NodeName name) {
            byNumber.values().removeIf(name::equals);
            forgetSilent();
        }

        /** Those without a number may have got one since they were asked about. */
        void forgetSilent() {
            names.retainAll(byNumber.values());
        }
    }
}
