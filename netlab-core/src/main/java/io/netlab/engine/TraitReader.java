package io.netlab.engine;

import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.BridgeVlanRequest;
import io.netlab.netlink.route.Qdisc;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.ovs.OpenVswitch;
import io.netlab.ovs.OvsPort;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.Link;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Reads the traits of a node's links; what belongs to Open vSwitch is told as its own. */
final class TraitReader {
    private final RouteSocket routes;
    private final List<OvsPort> ports;
    private final IntFunction<Optional<InterfaceName>> names;

    TraitReader(RouteSocket routes, List<OvsPort> ports, IntFunction<Optional<InterfaceName>> names) {
        this.routes = routes;
        this.ports = ports;
        this.names = names;
    }

    Node read(Node node) {
        Set<LinkTrait> traits = new HashSet<>(queueing());
        if (node.links().values().stream().anyMatch(TraitReader::isVlanAware)) {
            traits.addAll(vlans(node));
        }
        if (ports.isEmpty()) {
            return node.withTraits(traits);
        }
        ports.stream().filter(port -> !port.isLocal()).forEach(port -> traits.add(trait(port)));
        return node.withLinks(links(node)).withTraits(traits);
    }

    private Set<LinkTrait> queueing() {
        Set<LinkTrait> found = new HashSet<>();
        for (Qdisc qdisc : routes.qdiscs()) {
            if (qdisc.isRoot()) {
                names.apply(qdisc.index())
                        .ifPresent(dev -> Qdiscs.read(qdisc)
                                .ifPresent(discipline -> found.add(new LinkTrait.Queueing(dev, discipline))));
            }
        }
        return found;
    }

    private static boolean isVlanAware(Link link) {
        return link.settings().contains(new LinkSetting.BridgeValue(BridgeOption.VLAN_FILTERING, 1));
    }

    private Set<LinkTrait> vlans(Node node) {
        return routes.links(BridgeVlanRequest.list()).stream()
                .flatMap(answer -> names.apply(answer.index()).stream()
                        .flatMap(dev -> BridgeVlanRequest.read(answer).stream().map(vlan -> trait(node, dev, vlan))))
                .collect(Collectors.toSet());
    }

    private static LinkTrait trait(Node node, InterfaceName dev, BridgeVlanRequest.Vlan vlan) {
        boolean isBridge = node.link(dev)
                .filter(link -> link.kind() instanceof LinkKind.Bridge)
                .isPresent();
        return new LinkTrait.BridgeVlan(
                dev,
                vlan.vid(),
                (vlan.flags() & BridgeVlanRequest.PVID) != 0,
                (vlan.flags() & BridgeVlanRequest.UNTAGGED) != 0,
                isBridge);
    }

    private static LinkTrait trait(OvsPort port) {
        return new LinkTrait.SwitchPort(
                InterfaceName.of(port.name()), InterfaceName.of(port.bridge()), port.tag(), port.trunks());
    }

    /** To the kernel a bridge of Open vSwitch is a tap, and its ports are nobody's. */
    private Map<InterfaceName, Link> links(Node node) {
        Map<InterfaceName, Link> links = new HashMap<>(node.links());
        links.remove(InterfaceName.of(OpenVswitch.OWN_LINK));
        for (OvsPort port : ports) {
            links.computeIfPresent(InterfaceName.of(port.name()), (name, link) -> ofSwitch(port, link));
        }
        return links;
    }

    private static Link ofSwitch(OvsPort port, Link link) {
        Set<LinkSetting> settings = new HashSet<>(link.settings());
        if (settings.remove(new LinkSetting.Flag(LinkFlag.PROMISC, true))) { // the switch itself listens to all frames
            settings.add(new LinkSetting.Flag(LinkFlag.PROMISC, false));
        }
        if (port.isLocal()) {
            return new Link(link.name(), new LinkKind.OvsBridge(), settings, link.addresses());
        }
        settings.remove(new LinkSetting.NoMaster());
        settings.add(new LinkSetting.Master(InterfaceName.of(port.bridge())));
        return new Link(link.name(), link.kind(), settings, link.addresses());
    }
}
