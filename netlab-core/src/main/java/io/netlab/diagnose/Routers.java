package io.netlab.diagnose;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes of a segment that could hand packets on: those with a way out beside the one in. */
final class Routers {
    private final LabView lab;
    private final Segment segment;

    Routers(LabView lab, Segment segment) {
        this.lab = lab;
        this.segment = segment;
    }

    /** The address of a router in a network of the node's link. */
    Optional<IpAddress> near(NodeView node, int index, AddressFamily family) {
        return all(node, family)
                .filter(router -> node.prefixes(index, family).stream().anyMatch(own -> own.contains(router.address())))
                .map(IpPrefix::address)
                .findFirst();
    }

    /** The addresses of routers, with their masks. */
    Stream<IpPrefix> all(NodeView node, AddressFamily family) {
        return segment.spots().stream()
                .filter(spot -> !spot.node().equals(node.name()) && isRouter(lab, spot))
                .flatMap(spot -> lab.node(spot.node()).prefixes(spot.index(), family).stream())
                .filter(prefix -> !prefix.address().isLinkLocal());
    }

    /** True when the node of the link is in more than one network. */
    static boolean isRouter(LabView lab, Spot spot) {
        NodeView node = lab.node(spot.node());
        long networks = node.cables().stream()
                .filter(link -> node.addresses().stream()
                        .anyMatch(address -> address.index() == link.index()
                                && address.local()
                                        .filter(each -> !each.isLinkLocal())
                                        .isPresent()))
                .count();
        return networks > 1;
    }
}
