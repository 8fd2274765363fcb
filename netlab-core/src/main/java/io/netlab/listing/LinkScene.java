package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.netlink.route.Link;
import io.netlab.topology.NodeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be known around a link to show it: the other links of its node, and the names of namespaces. */
final class LinkScene {
    private final NetworkNamespace namespace;
    private final Map<Integer, Link> links = new LinkedHashMap<>();
    private final Map<Integer, String> namespaces = new HashMap<>();

    private LinkScene(NetworkNamespace namespace) {
        this.namespace = namespace;
        namespace.routes().links().forEach(link -> links.put(link.index(), link));
    }

    /** Reads a node as it is now. */
    static LinkScene of(NodeName node, Nodes nodes) {
        return new LinkScene(nodes.namespace(node));
    }

    NetworkNamespace namespace() {
        return namespace;
    }

    /** All links in the kernel's order. */
    List<Link> links() {
        return List.copyOf(links.values());
    }

    /** The link with that index. */
    Optional<Link> link(int index) {
        return Optional.ofNullable(links.get(index));
    }

    /** The link that has that name, be it an alternative one. */
    Optional<Link> find(String name) {
        return links.values().stream()
                .filter(link ->
                        link.name().equals(name) || link.alternativeNames().contains(name))
                .findFirst();
    }

    /** The name of a link; one that is not here is called after its index. */
    String nameOf(int index) {
        return link(index).map(Link::name).orElse("if" + index);
    }

    /** Looks up the names of the namespaces in which links have their other ends; false when that cannot be done. */
    boolean learnNamespaces(Nodes nodes, Collection<Link> shown) {
        if (shown.stream().allMatch(link -> link.peerNamespaceId().orElse(-1) < 0)) {
            return true;
        }
        Optional<NamespaceNames> names = NamespaceNames.read(nodes);
        names.ifPresent(known -> namespaces.putAll(known.byId(namespace)));
        return names.isPresent();
    }

    /** The name of the namespace with that number, if it has one and was learned. */
    Optional<String> namespaceName(int id) {
        return Optional.ofNullable(namespaces.get(id));
    }
}
