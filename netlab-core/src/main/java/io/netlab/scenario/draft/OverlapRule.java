package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node's links in different segments have subnets that do not overlap: else it could not tell where an address is.
 */
final class OverlapRule {
    private final Segments segments;
    private final Problems problems;

    private OverlapRule(Segments segments, Problems problems) {
        this.segments = segments;
        this.problems = problems;
    }

    private record Subnet(DraftLink link, Located<IpPrefix> prefix, IpPrefix network) {}

    static void check(Draft draft, Segments segments, Problems problems) {
        Map<NodeName, List<Subnet>> byNode = new TreeMap<>();
        for (DraftLink link : draft.links()) {
            for (Located<IpPrefix> prefix : link.addresses()) {
                boolean isNetwork =
                        prefix.value().length() < prefix.value().family().addressBits();
                if (isNetwork && !prefix.value().address().isLinkLocal()) {
                    byNode.computeIfAbsent(link.node().value(), node -> new ArrayList<>())
                            .add(new Subnet(link, prefix, prefix.value().network()));
                }
            }
        }
        OverlapRule rule = new OverlapRule(segments, problems);
        byNode.remove(Draft.NOWHERE);
        byNode.values().forEach(rule::check);
    }

    /** Networks are nested or apart: sorted by first address, each can only overlap the widest before it. */
    private void check(List<Subnet> subnets) {
        subnets.sort(Comparator.comparing((Subnet subnet) -> subnet.network().address())
                .thenComparing(subnet -> subnet.network().length()));
        Subnet widest = subnets.get(0);
        for (Subnet subnet : subnets.subList(1, subnets.size())) {
            if (!widest.network().overlaps(subnet.network())) {
                widest = subnet;
            } else if (areApart(widest.link().ref(), subnet.link().ref())) {
                refuse(widest, subnet);
            }
        }
    }

    private boolean areApart(LinkRef one, LinkRef other) {
        boolean known = segments.isKnown(one) && segments.isKnown(other);
        return known && !segments.segmentOf(one).equals(segments.segmentOf(other));
    }

    /** The mistake is where it stands later in the file. */
    private void refuse(Subnet one, Subnet other) {
        boolean inOrder =
                one.prefix().position().line() <= other.prefix().position().line();
        Subnet first = inOrder ? one : other;
        Subnet second = inOrder ? other : one;
        problems.add(
                second.prefix().position(),
                second.link().title() + "'s subnet " + second.network() + " overlaps "
                        + first.link().title() + "'s subnet " + first.network() + " in "
                        + first.link().node());
    }
}
