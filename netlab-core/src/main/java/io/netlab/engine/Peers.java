package io.netlab.engine;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the other ends of cables. A link tells its peer's index, and the number by which its namespace knows the
 * peer's; which node that number means is asked once for each pair of namespaces.
 */
final class Peers {
    private final Map<NodeName, NetworkNamespace> namespaces;
    private final Map<NodeName, Map<Integer, Link>> links = new HashMap<>();
    private final Map<NodeName, Asked> numbers = new HashMap<>();

    /** The namespaces in the order in which they are asked. */
    Peers(Map<NodeName, NetworkNamespace> namespaces) {
        this.namespaces = namespaces;
        namespaces.forEach((name, namespace) -> {
            Map<Integer, Link> byIndex = new HashMap<>();
            namespace.routes().links().forEach(link -> byIndex.put(link.index(), link));
            links.put(name, byIndex);
        });
    }

    /** The links of a node by index. */
    Map<Integer, Link> links(NodeName node) {
        return links.getOrDefault(node, Map.of());
    }

    /** The other end of a veth, when it is in a node of the lab. */
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
        Asked asked = numbers.computeIfAbsent(
                asking, unused -> new Asked(namespaces.entrySet().iterator()));
        while (!asked.byNumber.containsKey(number) && asked.rest.hasNext()) {
            Map.Entry<NodeName, NetworkNamespace> next = asked.rest.next();
            OptionalInt id = Objects.requireNonNull(namespaces.get(asking))
                    .routes()
                    .namespaceId(next.getValue().descriptor());
            id.ifPresent(known -> asked.byNumber.putIfAbsent(known, next.getKey()));
        }
        return Optional.ofNullable(asked.byNumber.get(number));
    }

    /** What one namespace has told of the others' numbers, and whom it was not asked about yet. */
    private record Asked(Map<Integer, NodeName> byNumber, Iterator<Map.Entry<NodeName, NetworkNamespace>> rest) {
        Asked(Iterator<Map.Entry<NodeName, NetworkNamespace>> rest) {
            this(new HashMap<>(), rest);
        }
    }
}
