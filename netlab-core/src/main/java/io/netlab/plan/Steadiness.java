package io.netlab.plan;

import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Topology;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which links are the same in what is wanted and what is there, as far as the kernel acts on it: it gives a link that
 * goes up, with a carrier, an address of its own and routes, and the port of a bridge its state.
 */
final class Steadiness {
    private final Topology wanted;
    private final Topology seen;

    Steadiness(Topology wanted, Topology seen) {
        this.wanted = wanted;
        this.seen = seen;
    }

    /** The links of both that are not steady. */
    Set<LinkRef> unsettled() {
        Set<LinkRef> unsettled = new HashSet<>();
        wanted.nodes()
                .values()
                .forEach(node -> node.links().keySet().forEach(name -> {
                    LinkRef ref = new LinkRef(node.name(), name);
                    if (!isSteady(ref)) {
                        unsettled.add(ref);
                    }
                }));
        return unsettled;
    }

    boolean isSteady(LinkRef ref) {
        return isSame(ref)
                && wanted.link(ref)
                        .map(Link::kind)
                        .filter(LinkKind.Veth.class::isInstance)
                        .map(kind -> isSame(((LinkKind.Veth) kind).peer()))
                        .orElse(true);
    }

    private boolean isSame(LinkRef ref) {
        Optional<Link> one = wanted.link(ref);
        Optional<Link> other = seen.link(ref);
        if (one.isEmpty() && other.isEmpty()) {
            return true; // in a node that is the same in both, and so is not spoken of
        }
        return one.isPresent()
                && other.isPresent()
                && one.get().kind().equals(other.get().kind())
                && one.get().isUp() == other.get().isUp()
                && one.get().master().equals(other.get().master())
                && one.get().setting(LinkSetting.Mac.class).equals(other.get().setting(LinkSetting.Mac.class));
    }
}
