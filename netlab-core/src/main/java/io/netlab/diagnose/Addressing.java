package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.PortOptions;
import io.netlab.topology.PortOption;
import java.util.List;
import java.util.Optional;

/** Addresses where they do not belong: on a port of a bridge, at the end of a network, on both sides of a router. */
final class Addressing {
    private final Scene scene;
    private final Direction direction;

    Addressing(Scene scene, Direction direction) {
        this.scene = scene;
        this.direction = direction;
    }

    /** A link with an address, by which packets leave or arrive, that is the port of a bridge. */
    Optional<Fault> ofPort(Spot spot, boolean isEnd) {
        Link link = scene.lab().link(spot);
        AddressFamily family = scene.question().to().family();
        NodeView node = scene.lab().node(spot.node());
        Optional<Link> bridge = link.master().isEmpty()
                ? Optional.empty()
                : node.link(link.master().getAsInt());
        return bridge.flatMap(of -> node.prefixes(spot.index(), family).stream()
                .findFirst()
                .map(prefix -> onPort(node, link, of, prefix, isEnd)));
    }

    private Fault onPort(NodeView node, Link port, Link bridge, IpPrefix prefix, boolean isEnd) {
        boolean isTwice =
                node.prefixes(bridge.index(), prefix.family()).stream().anyMatch(prefix::overlaps);
        String what = port.name() + " in " + node.name() + " is a port of " + bridge.name() + " and has " + prefix;
        List<String> moved = List.of(
                Mends.withoutAddress(node.name(), port.name(), prefix),
                Mends.address(node.name(), bridge.name(), prefix));
        String evidence = "address " + prefix + " dev " + port.name() + " in " + node.name() + ", master "
                + bridge.name() + (isEnd ? ": frames to it" : ": packets to " + prefix.network()) + " go by the port";
        return Scene.fault(
                isTwice ? Mistake.B04 : Mistake.B03,
                direction,
                node,
                port.name(),
                what,
                List.of(evidence),
                isTwice ? moved.subList(0, 1) : moved);
    }

    /** The address is the last of a network: everybody's. */
    Fault broadcast(NodeView node, IpAddress address, Lookup way) {
        Optional<Spot> owner = scene.lab().owners(address).stream().findFirst();
        NodeView place = owner.map(spot -> scene.lab().node(spot.node())).orElse(node);
        String link = owner.map(spot -> scene.lab().link(spot).name()).orElse("");
        List<String> mend = owner.stream()
                .flatMap(spot -> place.prefixes(spot.index(), address.family()).stream())
                .filter(prefix -> prefix.address().equals(address))
                .map(prefix -> Mends.withoutAddress(place.name(), link, prefix))
                .toList();
        return Scene.fault(
                Mistake.A06,
                direction,
                place,
                link,
                address + " is the broadcast address of its network",
                List.of(way.text()),
                mend);
    }

    /** A node that reaches itself by a translated address: the packet goes back by the port that it came in by. */
    Optional<Fault> hairpin(NodeView router, Packet packet, List<Spot> way) {
        Spot end = way.get(way.size() - 1);
        boolean toItself = end.node().equals(scene.question().from()) && !packet.reply();
        if (!toItself || scene.question().to().equals(packet.to())) {
            return Optional.empty();
        }
        NodeView self = scene.lab().node(end.node());
        if (self.owner(packet.from()).isPresent()) {
            return Optional.of(untranslated(router, packet));
        }
        Spot port = way.get(1);
        boolean sendsBack =
                scene.lab().link(port).port().map(PortOptions::hairpin).orElse(true);
        boolean asPort = router.sysctl("net.bridge.bridge-nf-call-iptables").equals("1");
        return sendsBack || !asPort ? Optional.empty() : Optional.of(notBack(router, port));
    }

    private Fault untranslated(NodeView router, Packet packet) {
        String rule = Mends.iptables(packet.family()) + " -t nat -A POSTROUTING -s " + packet.to() + " -d "
                + packet.to() + " -j MASQUERADE";
        return Scene.fault(
                Mistake.N09,
                direction,
                router,
                "",
                "the packet comes back to " + packet.to() + " with its own address as the source",
                List.of("no rule of POSTROUTING in " + router.name() + " is for " + packet.from() + " to "
                        + packet.to()),
                List.of(Mends.in(router.name(), rule)));
    }

    private Fault notBack(NodeView router, Spot port) {
        String name = scene.lab().link(port).name();
        return Scene.fault(
                Mistake.N09,
                direction,
                router,
                name,
                scene.name(port) + " does not send back what came in by it",
                List.of("port " + name + " in " + router.name() + ": hairpin off"),
                List.of(Mends.port(router.name(), name, PortOption.HAIRPIN, 1)));
    }
}
