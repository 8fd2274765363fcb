package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A gateway is another host's address in a network that the node is in. */
final class GatewayRule {
    private final Problems problems;
    private final Map<NodeName, List<Near>> networks = new HashMap<>();

    /** A network that a link is in: that of its own address, or the other end of a point-to-point link. */
    private record Near(IpPrefix prefix, boolean own) {
        boolean isOwn(IpAddress address) {
            return own && prefix.address().equals(address);
        }
    }

    private GatewayRule(Problems problems) {
        this.problems = problems;
    }

    static void check(Draft draft, Problems problems) {
        GatewayRule rule = new GatewayRule(problems);
        for (DraftLink link : draft.links()) {
            rule.networks
                    .computeIfAbsent(link.node().value(), node -> new ArrayList<>())
                    .addAll(networksOf(link));
        }
        for (DraftLink link : draft.links()) {
            Owner owner = new Owner(link.title(), networksOf(link), !link.isDoubtful(Doubt.ADDRESSES));
            link.gateways().forEach(gateway -> rule.check(gateway, owner));
        }
        for (Placed<Located<IpAddress>> gateway : draft.gateways()) {
            NodeName node = gateway.node().value();
            List<Near> networks = rule.networks.getOrDefault(node, List.of());
            if (draft.hasNode(node)) {
                rule.check(
                        gateway.value(),
                        new Owner(node.text(), networks, !draft.gaps().mayHaveAddresses(node)));
            }
        }
    }

    /** Whose gateway it is, and whether the networks are all that there are. */
    private record Owner(String name, List<Near> networks, boolean isKnown) {
        List<IpPrefix> of(AddressFamily family) {
            return networks.stream()
                    .map(Near::prefix)
                    .filter(network -> network.family() == family)
                    .sorted((one, other) -> one.address().compareTo(other.address()))
                    .toList();
        }
    }

    /** The link's own addresses, and the other ends of point-to-point links. */
    private static List<Near> networksOf(DraftLink link) {
        List<Near> networks = new ArrayList<>();
        for (InterfaceAddress address : link.link().addresses()) {
            networks.add(new Near(address.prefix(), true));
            address.options().stream()
                    .filter(InterfaceAddress.Option.Peer.class::isInstance)
                    .map(InterfaceAddress.Option.Peer.class::cast)
                    .forEach(peer -> networks.add(new Near(peer.prefix(), false)));
        }
        return networks;
    }

    private void check(Located<IpAddress> gateway, Owner owner) {
        IpAddress address = gateway.value();
        List<IpPrefix> family = owner.of(address.family());
        if (owner.networks().stream().anyMatch(network -> network.isOwn(address))) {
            problems.add(gateway.position(), "gateway " + address + " is " + owner.name() + "'s own address");
            return;
        }
        boolean near = family.stream().anyMatch(network -> network.contains(address));
        if (near || address.isLinkLocal() || !owner.isKnown()) {
            return;
        }
        problems.add(
                gateway.position(),
                family.isEmpty()
                        ? "gateway " + address + " cannot be reached: " + owner.name() + " has no address of its family"
                        : "gateway " + address + " is outside " + owner.name() + "'s network " + list(family));
    }

    private static String list(List<IpPrefix> networks) {
        return networks.stream()
                .map(network -> network.network().toString())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
