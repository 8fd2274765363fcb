package io.netlab.diagnose;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of a node's addresses another one means that names the node: one of a common network, else the first. */
final class TargetAddress {
    private TargetAddress() {}

    static Optional<IpAddress> of(NodeView from, NodeView target) {
        List<IpPrefix> theirs = addresses(target);
        List<IpPrefix> own = addresses(from);
        Optional<IpPrefix> near = theirs.stream()
                .filter(each -> own.stream().anyMatch(prefix -> prefix.contains(each.address())))
                .findFirst();
        return near.or(() -> theirs.stream().findFirst()).map(IpPrefix::address);
    }

    /** IPv4 first, as people name it; addresses of the link alone, and lo's, reach nobody else. */
    private static List<IpPrefix> addresses(NodeView node) {
        List<IpPrefix> all = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            for (Link link : node.cables()) {
                all.addAll(node.prefixes(link.index(), family));
            }
        }
        return all.stream().filter(prefix -> !prefix.address().isLinkLocal()).toList();
    }
}
