package io.netlab.graph;

import io.netlab.net.IpAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the cables of a network: veth pairs by their peers, tunnels by their ids and the addresses of their ends. */
final class Cabling {
    private final Topology topology;
    private final List<GraphNode> nodes;
    private final List<Cable> cables = new ArrayList<>();
    private final Set<LinkRef> plugged = new HashSet<>();
    private final List<LinkRef> tunnels = new ArrayList<>();

    Cabling(Topology topology, List<GraphNode> nodes) {
        this.topology = topology;
        this.nodes = List.copyOf(nodes);
    }

    List<Cable> cables() {
        nodes.forEach(
                node -> node.ports().forEach(port -> add(port.ref(), port.link().kind())));
        tunnels.forEach(this::addTunnel);
        return cables;
    }

    private void add(LinkRef end, LinkKind kind) {
        if (kind instanceof LinkKind.Veth veth) {
            plug(end, veth.peer(), Cable.Kind.VETH);
        }
        if (kind instanceof LinkKind.Vxlan) {
            tunnels.add(end);
        }
    }

    /** Each end is plugged once: in a wanted network both ends name the other, or only one does. */
    private void plug(LinkRef one, LinkRef other, Cable.Kind kind) {
        if (!one.equals(other) && !plugged.contains(one) && !plugged.contains(other)) {
            cables.add(new Cable(one, other, kind));
            plugged.add(one);
            plugged.add(other);
        }
    }

    private void addTunnel(LinkRef one) {
        tunnels.stream()
                .filter(other -> !other.equals(one) && !plugged.contains(other) && meet(one, other))
                .findFirst()
                .ifPresent(other -> plug(one, other, Cable.Kind.TUNNEL));
    }

    private boolean meet(LinkRef one, LinkRef other) {
        return vxlan(one).map(LinkKind.Vxlan::id).equals(vxlan(other).map(LinkKind.Vxlan::id))
                && remote(one).filter(address -> isAt(other, address)).isPresent();
    }

    private Optional<LinkKind.Vxlan> vxlan(LinkRef ref) {
        return topology.link(ref)
                .map(Link::kind)
                .filter(LinkKind.Vxlan.class::isInstance)
                .map(LinkKind.Vxlan.class::cast);
    }

    private Optional<IpAddress> remote(LinkRef ref) {
        return vxlan(ref).stream()
                .flatMap(kind -> kind.options().stream())
                .filter(LinkKind.VxlanOption.Remote.class::isInstance)
                .map(option -> ((LinkKind.VxlanOption.Remote) option).address())
                .findFirst();
    }

    /** A tunnel ends where a link of its node has the address. */
    private boolean isAt(LinkRef ref, IpAddress address) {
        return topology.node(ref.node()).stream()
                .flatMap(node -> node.links().values().stream())
                .flatMap(link -> link.addresses().stream())
                .anyMatch(own -> own.prefix().address().equals(address));
    }
}
