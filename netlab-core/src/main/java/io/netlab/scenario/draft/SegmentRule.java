package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In one segment an address is given once, and lies in the subnet of the segment's bridge. */
final class SegmentRule {
    private final Segments segments;
    private final Problems problems;
    private final Map<LinkRef, List<DraftLink>> bridges = new HashMap<>();
    private final Set<LinkRef> divided = new HashSet<>();
    private final Map<Owned, DraftLink> owners = new HashMap<>();

    private SegmentRule(Segments segments, Problems problems) {
        this.segments = segments;
        this.problems = problems;
    }

    /** Something of which there may be one in a segment, or one in a node: an address, an Ethernet address. */
    private record Owned(Object scope, Object thing) {}

    static void check(Draft draft, Segments segments, Problems problems) {
        SegmentRule rule = new SegmentRule(segments, problems);
        draft.links().stream().filter(DraftLink::isBridge).forEach(rule::addBridge);
        draft.links().forEach(rule::check);
    }

    private void addBridge(DraftLink bridge) {
        LinkRef segment = segments.segmentOf(bridge.ref());
        bridges.computeIfAbsent(segment, key -> new ArrayList<>()).add(bridge);
        if (bridge.has(BridgeOption.VLAN_FILTERING)) {
            divided.add(segment);
        }
    }

    private void check(DraftLink link) {
        LinkRef segment = segments.segmentOf(link.ref());
        for (Located<IpPrefix> prefix : link.addresses()) {
            checkOwner(link, segment, prefix);
            if (!divided.contains(segment) && segments.isKnown(link.ref())) {
                checkSubnet(link, segment, prefix);
            }
        }
        link.link().setting(LinkSetting.Mac.class).ifPresent(mac -> {
            DraftLink owner = owners.putIfAbsent(new Owned(segment, mac), link);
            if (owner != null && !divided.contains(segment)) {
                problems.add(
                        link.name().position(),
                        mac.address() + " is the Ethernet address of " + named(owner) + " already");
            }
        });
    }

    private void checkOwner(DraftLink link, LinkRef segment, Located<IpPrefix> prefix) {
        IpAddress address = prefix.value().address();
        boolean somewhere = !link.node().value().equals(Draft.NOWHERE);
        Object node = somewhere ? link.node().value() : link.ref();
        Object scope = address.isLinkLocal() || divided.contains(segment) ? link.ref() : segment;
        DraftLink owner = owners.putIfAbsent(new Owned(scope, address), link);
        DraftLink inNode = address.isLinkLocal() ? owner : owners.putIfAbsent(new Owned(node, address), link);
        DraftLink other = owner != null ? owner : inNode;
        if (other != null) {
            problems.add(prefix.position(), address + " is the address of " + named(other) + " already");
        }
    }

    private static String named(DraftLink link) {
        String line = " (line " + link.name().position().line() + ")";
        return link.isNamed() ? link.name() + " in " + link.node() + line : "another link" + line;
    }

    private void checkSubnet(DraftLink link, LinkRef segment, Located<IpPrefix> prefix) {
        if (link.isBridge() || prefix.value().address().isLinkLocal()) {
            return;
        }
        List<String> outside = new ArrayList<>();
        for (DraftLink bridge : bridges.getOrDefault(segment, List.of())) {
            for (Located<IpPrefix> subnet : bridge.addresses()) {
                if (subnet.value().contains(prefix.value().address())) {
                    return;
                }
                boolean compares = subnet.value().family() == prefix.value().family()
                        && !subnet.value().address().isLinkLocal();
                if (compares) {
                    outside.add(bridge.title() + "'s subnet " + subnet.value().network());
                }
            }
        }
        if (!outside.isEmpty()) {
            problems.add(prefix.position(), prefix + " is outside " + String.join(" and ", outside));
        }
    }
}
