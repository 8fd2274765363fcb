package io.netlab.scenario.draft;

import io.netlab.net.InterfaceName;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkTrait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The traits of a link that is the port of a switch: which, depends on what the switch is. */
final class PortTraits {
    private final Draft draft;

    PortTraits(Draft draft) {
        this.draft = draft;
    }

    Set<LinkTrait> of(DraftLink link) {
        Set<LinkTrait> traits = new HashSet<>();
        for (Located<InterfaceName> master : link.master()) {
            LinkRef bridge = new LinkRef(link.node().value(), master.value());
            draft.link(bridge)
                    .ifPresent(found -> traits.addAll(of(link, found.link().kind(), master.value())));
        }
        return traits;
    }

    private Collection<LinkTrait> of(DraftLink link, LinkKind kind, InterfaceName bridge) {
        InterfaceName dev = link.name().value();
        Set<Integer> tag = new HashSet<>();
        Set<Integer> trunks = new HashSet<>();
        for (PortVlans vlans : draft.vlans()) {
            if (vlans.link().equals(link.ref())) {
                vlans.tag().forEach(vid -> tag.add(vid.value().intValue()));
                vlans.trunks().forEach(vid -> trunks.add(vid.value().intValue()));
            }
        }
        return kind instanceof LinkKind.OvsBridge
                ? List.of(new LinkTrait.SwitchPort(dev, bridge, tag, trunks))
                : members(dev, tag, trunks);
    }

    private static List<LinkTrait> members(InterfaceName dev, Set<Integer> tag, Set<Integer> trunks) {
        List<LinkTrait> members = new ArrayList<>();
        trunks.forEach(vid -> members.add(new LinkTrait.BridgeVlan(dev, vid, false, false, false)));
        tag.forEach(vid -> members.add(new LinkTrait.BridgeVlan(dev, vid, true, true, false)));
        return members;
    }
}
