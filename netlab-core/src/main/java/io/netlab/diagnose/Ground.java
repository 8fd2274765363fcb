package io.netlab.diagnose;

import io.netlab.check.Diagnosis;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A way through a lab that works, seen as the ground on which mistakes can be made. */
record Ground(Topology lab, Question question, Diagnosis well) {
    NodeName from() {
        return question.from();
    }

    /** The node at which the way ends. */
    NodeName target() {
        return well.there().get(well.there().size() - 1).node();
    }

    private Node node(NodeName name) {
        return lab.node(name).orElseThrow();
    }

    /** The links on the way there. */
    List<Hop> links() {
        return well.there().stream()
                .filter(hop -> !hop.link().isEmpty())
                .distinct()
                .toList();
    }

    Optional<Link> link(Hop hop) {
        return node(hop.node()).link(InterfaceName.of(hop.link()));
    }

    /** The links on the way that are ports of a bridge. */
    List<Hop> ports() {
        return links().stream()
                .filter(hop -> link(hop).flatMap(Link::master).isPresent())
                .toList();
    }

    List<Hop> bridges() {
        return links().stream()
                .filter(hop -> link(hop)
                        .filter(each -> each.kind() instanceof LinkKind.Bridge)
                        .isPresent())
                .toList();
    }

    /** The nodes that hand packets on, each with the link by which they come in. */
    List<Hop> routers() {
        List<Hop> links = links();
        return links.stream()
                .filter(hop -> !hop.node().equals(from()) && !hop.node().equals(target()))
                .filter(hop -> !addresses(hop).isEmpty())
                .filter(hop -> isFirstOf(hop, links))
                .toList();
    }

    private boolean isFirstOf(Hop hop, List<Hop> links) {
        return links.stream()
                .filter(each ->
                        each.node().equals(hop.node()) && !addresses(each).isEmpty())
                .findFirst()
                .equals(Optional.of(hop));
    }

    /** The link by which the sender sends. */
    Hop out() {
        return links().get(0);
    }

    /** The link at which the packets arrive. */
    Hop end() {
        return links().get(links().size() - 1);
    }

    AddressFamily family() {
        return question.to().family();
    }

    List<IpPrefix> addresses(Hop hop) {
        return link(hop).stream()
                .flatMap(each -> each.addresses().stream())
                .map(InterfaceAddress::prefix)
                .filter(prefix ->
                        prefix.family() == family() && !prefix.address().isLinkLocal())
                .sorted((one, other) -> one.address().compareTo(other.address()))
                .toList();
    }

    /** The sender's own address with its mask, where it has one that is more than itself. */
    Optional<IpPrefix> own() {
        return addresses(out()).stream()
                .filter(prefix -> prefix.length() < family().addressBits())
                .findFirst();
    }

    /** True when sender and target are in one network. */
    boolean isNear() {
        return own().filter(prefix -> prefix.contains(question.to())).isPresent();
    }

    Optional<Route> defaultRoute(NodeName name) {
        return node(name).routes().stream()
                .filter(route -> route.to().equals(IpPrefix.all(family())) && route.type() == Route.Type.UNICAST)
                .findFirst();
    }

    /** An address of the sender's network that nobody in the lab has. */
    Optional<IpAddress> nobodys() {
        return own().flatMap(prefix -> LongStream.of(250, 200, 100, 50, 14, 6)
                .mapToObj(steps -> prefix.network().address().plus(steps))
                .filter(address -> prefix.contains(address) && !address.equals(prefix.last()))
                .filter(this::isFree)
                .findFirst());
    }

    private boolean isFree(IpAddress address) {
        return lab.nodes().values().stream()
                .flatMap(node -> node.links().values().stream())
                .flatMap(link -> link.addresses().stream())
                .noneMatch(each -> each.prefix().address().equals(address));
    }
}
