package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.netlink.route.BridgeOptions;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.PortOptions;
import io.netlab.topology.PortOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the links on the way carry frames: up, carrier, the bridge and its ports, ARP, the largest packet. */
final class LinkState {
    private final Scene scene;
    private final Direction direction;

    LinkState(Scene scene, Direction direction) {
        this.scene = scene;
        this.direction = direction;
    }

    private NodeView node(Spot spot) {
        return scene.lab().node(spot.node());
    }

    private Link link(Spot spot) {
        return scene.lab().link(spot);
    }

    private Fault fault(Mistake mistake, Spot at, String what, String mend) {
        return Scene.fault(mistake, direction, node(at), link(at).name(), what, List.of(scene.text(at)), List.of(mend));
    }

    private Fault down(Mistake mistake, Spot spot) {
        String what = scene.name(spot) + " is down";
        return fault(mistake, spot, what, Mends.up(spot.node(), link(spot).name()));
    }

    /** The link that the packet leaves by. */
    Optional<Fault> start(Spot spot) {
        Link link = link(spot);
        if (link.isUp()) {
            return Optional.empty();
        }
        return Optional.of(down(link.kind().equals("bridge") ? Mistake.B02 : Mistake.L03, spot));
    }

    /** What is at the other end of a cable whose next hop is not found behind it. */
    Optional<Fault> cable(Spot start) {
        Optional<Spot> peer = scene.lab().peer(start).filter(end -> !link(end).isUp());
        return link(start).hasCarrier() ? Optional.empty() : peer.map(end -> down(Mistake.L02, end));
    }

    /** What is wrong at one place of the way. */
    Optional<Fault> on(List<Spot> way, int at) {
        Spot spot = way.get(at);
        Link link = link(spot);
        boolean isEnd = at == 0 || at == way.size() - 1;
        if (!link.isUp()) {
            return Optional.of(down(link.kind().equals("bridge") ? Mistake.B02 : Mistake.L02, spot));
        }
        if (isEnd && link.has(LinkFlag.NOARP) && link.kind().equals("veth")) {
            return Optional.of(
                    fault(Mistake.B11, spot, "ARP is off on " + scene.name(spot), Mends.arp(spot.node(), link.name())));
        }
        return at == 0 ? Optional.empty() : port(way, at);
    }

    /** From a bridge to a port, or from a port to its bridge. */
    private Optional<Fault> port(List<Spot> way, int at) {
        Spot before = way.get(at - 1);
        Spot spot = way.get(at);
        if (isPortOf(before, spot)) {
            return state(before);
        }
        if (!isPortOf(spot, before)) {
            return Optional.empty();
        }
        return link(spot).isUp() ? state(spot).or(() -> isolated(way, at)) : Optional.empty();
    }

    private boolean isPortOf(Spot port, Spot bridge) {
        return port.node().equals(bridge.node()) && link(port).master().orElse(0) == bridge.index();
    }

    private Optional<Fault> state(Spot port) {
        PortOptions.State state = link(port).port().map(PortOptions::state).orElse(PortOptions.State.FORWARDING);
        if (state == PortOptions.State.FORWARDING || !link(port).hasCarrier()) {
            return Optional.empty();
        }
        String what = scene.name(port) + " is " + state.name().toLowerCase(Locale.ROOT) + ", it does not forward yet";
        return Optional.of(Scene.fault(
                Mistake.B07, direction, node(port), link(port).name(), what, List.of(scene.text(port)), opening(port)));
    }

    /** The state can be set by hand only where no spanning tree sets it. */
    private List<String> opening(Spot port) {
        String name = link(port).name();
        Spot bridge = new Spot(port.node(), link(port).master().orElseThrow());
        boolean hasTree = link(bridge).bridge().filter(BridgeOptions::stp).isPresent();
        return hasTree
                ? List.of(
                        Mends.withoutTree(port.node(), link(bridge).name()),
                        Mends.down(port.node(), name),
                        Mends.up(port.node(), name))
                : List.of(Mends.port(port.node(), name, PortOption.STATE, 3));
    }

    private Optional<Fault> isolated(List<Spot> way, int at) {
        boolean through = at >= 2 && isPortOf(way.get(at - 2), way.get(at - 1));
        Spot port = way.get(at);
        if (!through || !isIsolated(way.get(at - 2)) || !isIsolated(port)) {
            return Optional.empty();
        }
        String what = scene.name(way.get(at - 2)) + " and " + link(port).name() + " are isolated from each other";
        return Optional.of(fault(
                Mistake.B09, port, what, Mends.port(port.node(), link(port).name(), PortOption.ISOLATED, 0)));
    }

    private boolean isIsolated(Spot port) {
        return link(port).port().map(PortOptions::isolated).orElse(false);
    }

    /** Frames that circle. */
    Optional<Fault> loop(Segment segment, Spot start) {
        if (!segment.hasLoop()) {
            return Optional.empty();
        }
        Spot port = segment.spots().stream()
                .filter(spot -> link(spot).master().isPresent())
                .filter(spot -> scene.lab()
                        .peer(spot)
                        .filter(end -> link(end).master().isPresent())
                        .isPresent())
                .findFirst()
                .orElse(start);
        String what = "there are two ways for a frame by " + scene.name(port);
        return Optional.of(fault(
                Mistake.B06, port, what, Mends.down(port.node(), link(port).name())));
    }

    /** A packet that is larger than a link takes, where nobody says so. */
    Optional<Fault> tooSmall(List<Spot> way, Packet packet) {
        int first = link(way.get(0)).mtu();
        int length = packet.df() ? packet.length() : Math.min(packet.length(), first);
        return way.stream()
                .filter(spot -> isEnd(way, spot) || !link(spot).kind().equals("bridge"))
                .filter(spot -> link(spot).mtu() < length)
                .findFirst()
                .map(spot -> small(spot, length));
    }

    private static boolean isEnd(List<Spot> way, Spot spot) {
        return spot.equals(way.get(0)) || spot.equals(way.get(way.size() - 1));
    }

    private Fault small(Spot spot, int length) {
        Link link = link(spot);
        return Scene.fault(
                Mistake.M01,
                direction,
                node(spot),
                link.name(),
                "the packet has " + length + " bytes, " + scene.name(spot) + " takes " + link.mtu(),
                List.of(scene.text(spot) + ", mtu " + link.mtu()),
                List.of(Mends.mtu(spot.node(), link.name(), length)));
    }
}
