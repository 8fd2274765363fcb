package io.netlab.matrix;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Optional;

/** Which address of a node another one tries. */
final class Targets {
    private final Topology topology;
    private final Expectations expectations;

    Targets(Topology topology, Expectations expectations) {
        this.topology = topology;
        this.expectations = expectations;
    }

    /** That of which a check speaks, else one in a network that both are in, else the first. */
    Optional<IpAddress> find(Pair pair) {
        AddressFamily family = pair.way().family();
        List<IpPrefix> theirs = prefixes(pair.to(), family);
        List<IpPrefix> ours = prefixes(pair.from(), family);
        return first(theirs.stream()
                        .filter(each -> expectations.speaksOf(pair, each.address()))
                        .toList())
                .or(() -> first(theirs.stream()
                        .filter(each -> ours.stream().anyMatch(own -> own.contains(each.address())))
                        .toList()))
                .or(() -> first(theirs));
    }

    private static Optional<IpAddress> first(List<IpPrefix> prefixes) {
        return prefixes.stream().map(IpPrefix::address).sorted().findFirst();
    }

    private List<IpPrefix> prefixes(NodeName name, AddressFamily family) {
        return topology.node(name).stream()
                .flatMap((Node node) -> node.links().values().stream())
                .flatMap(link -> link.addresses().stream())
                .map(address -> address.prefix())
                .filter(prefix -> prefix.family() == family
                        && !prefix.address().isLoopback()
                        && !prefix.address().isLinkLocal())
                .toList();
    }
}
