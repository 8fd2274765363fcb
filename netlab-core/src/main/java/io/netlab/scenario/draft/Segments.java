package io.netlab.scenario.draft;

import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which links hear each other's broadcasts: the two plugs of a cable, a bridge and its ports, a macvlan and its parent,
 * the ends of one vxlan.
 */
final class Segments {
    private final Map<LinkRef, LinkRef> parents = new HashMap<>();
    private final Set<LinkRef> unknown = new HashSet<>();

    private Segments() {}

    static Segments of(Draft draft) {
        Segments segments = new Segments();
        Map<Integer, LinkRef> vxlans = new HashMap<>();
        for (DraftLink link : draft.links()) {
            LinkRef ref = link.ref();
            link.master()
                    .forEach(
                            master -> segments.join(ref, new LinkRef(link.node().value(), master.value())));
            if (link.link().kind() instanceof LinkKind.Vxlan vxlan) {
                segments.join(ref, vxlans.computeIfAbsent(vxlan.id(), id -> ref));
            }
            neighbour(link.link().kind()).forEach(other -> segments.join(ref, other));
        }
        draft.links().stream()
                .filter(link -> mayReachFurther(link, draft))
                .forEach(link -> segments.unknown.add(segments.segmentOf(link.ref())));
        return segments;
    }

    /** True when the link may join its segment to others, or when not all is known of the bridge that it is. */
    private static boolean mayReachFurther(DraftLink link, Draft draft) {
        boolean isPort = !link.master().isEmpty();
        boolean ofUnknown = link.master().stream()
                .anyMatch(master -> draft.link(new LinkRef(link.node().value(), master.value()))
                        .isEmpty());
        boolean perhapsABridge = link.isBridge() || (link.isDoubtful(Doubt.KIND) && !isPort);
        boolean differs = link.isDoubtful(Doubt.ADDRESSES) || link.isDoubtful(Doubt.SETTINGS);
        boolean unclear = link.isDoubtful(Doubt.KIND) || (link.isBridge() && differs);
        return ofUnknown || link.isDoubtful(Doubt.MASTER) || (perhapsABridge && unclear);
    }

    /** True when all that is in the link's segment is known. */
    boolean isKnown(LinkRef link) {
        return !unknown.contains(segmentOf(link));
    }

    private static Set<LinkRef> neighbour(LinkKind kind) {
        if (kind instanceof LinkKind.Veth veth) {
            return Set.of(veth.peer());
        }
        return kind instanceof LinkKind.Macvlan macvlan ? Set.of(macvlan.parent()) : Set.of();
    }

    /** One link that stands for the whole segment: two links are in one segment when it is the same. */
    LinkRef segmentOf(LinkRef link) {
        LinkRef root = link;
        for (LinkRef next = parents.get(root); next != null; next = parents.get(root)) {
            root = next;
        }
        if (!root.equals(link)) {
            parents.put(link, root);
        }
        return root;
    }

    private void join(LinkRef one, LinkRef other) {
        LinkRef root = segmentOf(one);
        LinkRef otherRoot = segmentOf(other);
        if (!root.equals(otherRoot)) {
            parents.put(root, otherRoot);
        }
    }
}
