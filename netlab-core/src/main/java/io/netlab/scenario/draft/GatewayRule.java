package io.netlab.scenario.draft;

import io.netlab.error.Position;
import io.netlab.error.Problems;
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
            link.gateways().forEach(gateway -> rule.check(gateway, link.name().toString(), networksOf(link)));
        }
        for (DraftRoute route : draft.routes()) {
            NodeName node = route.node().value();
            List<Near> known = rule.networks.getOrDefault(node, List.of());
            if (draft.hasNode(node)) {
                route.gateways().forEach(gateway -> rule.check(gateway, node.text(), known));
            }
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

    private void check(Located<IpAddress> gateway, String owner, List<Near> networks) {
        IpAddress address = gateway.value();
        Position position = gateway.position();
        List<IpPrefix> family = networks.stream()
                .map(Near::prefix)
                .filter(network -> network.family() == address.family())
                .sorted((one, other) -> one.address().compareTo(other.address()))
                .toList();
        if (networks.stream().anyMatch(network -> network.isOwn(address))) {
            problems.add(position, "gateway " + address + " is " + owner + "'s own address");
        } else if (family.isEmpty() && !address.isLinkLocal()) {
            problems.add(
                    position, "gateway " + address + " cannot be reached: " + owner + " has no address of its family");
        } else if (!address.isLinkLocal() && family.stream().noneMatch(network -> network.contains(address))) {
            String list = family.stream()
                    .map(network -> network.network().toString())
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining(", "));
            problems.add(position, "gateway " + address + " is outside " + owner + "'s network " + list);
        }
    }
}
