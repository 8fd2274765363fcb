package io.netlab.scenario.draft;

import io.netlab.scenario.shape.Located;
import io.netlab.topology.LinkRef;
import java.util.List;

/** The VLANs that are said of a link as the port of a switch: one without tags, or several with them. */
public record PortVlans(LinkRef link, List<Located<Long>> tag, List<Located<Long>> trunks) {
    public PortVlans {
        tag = List.copyOf(tag);
        trunks = List.copyOf(trunks);
    }

    /** The first that is said, for its place. */
    public Located<Long> first() {
        return tag.isEmpty() ? trunks.get(0) : tag.get(0);
    }
}
