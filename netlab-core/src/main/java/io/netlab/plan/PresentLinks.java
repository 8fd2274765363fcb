package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The links that are there while a plan is being made: those seen, and those that the plan has made so far. */
final class PresentLinks {
    private final Map<NodeName, Map<InterfaceName, Link>> links = new HashMap<>();

    PresentLinks(Topology seen) {
        for (Node node : seen.nodes().values()) {
            links.put(node.name(), new HashMap<>(node.links()));
        }
    }

    boolean has(LinkRef ref) {
        return of(ref.node()).containsKey(ref.name());
    }

    Map<InterfaceName, Link> of(NodeName node) {
        return links.computeIfAbsent(node, unused -> new HashMap<>());
    }

    void add(Map<LinkRef, Link> born) {
        born.forEach((ref, link) -> of(ref.node()).put(ref.name(), link));
    }

    /** Every new namespace is born with a loopback that is down. */
    void addLoopback(NodeName node) {
        InterfaceName lo = InterfaceName.of("lo");
        Link link = new Link(lo, new LinkKind.Loopback(), Set.of(new LinkSetting.Up(false)), Set.of());
        of(node).put(lo, link);
    }
}
