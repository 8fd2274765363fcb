package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The way of a packet from one node to the next: out by a link, along cables and through bridges. */
final class Crossing {
    private final Scene scene;
    private final Direction direction;
    private final NodeView node;
    private final Lookup route;
    private final Packet packet;
    private final Hooks hooks;
    private final Segment segment;
    private final List<Spot> way = new ArrayList<>();
    private boolean isUnseen;

    Crossing(Scene scene, Direction direction, NodeView node, Lookup route, Packet packet, Hooks hooks) {
        this.scene = scene;
        this.direction = direction;
        this.node = node;
        this.route = route;
        this.packet = packet;
        this.hooks = hooks;
        this.segment = Segment.from(scene.lab(), start());
        way.add(start());
    }

    private Spot start() {
        return new Spot(node.name(), route.device());
    }

    /** The links that were passed, the broken one last. */
    List<Spot> way() {
        return List.copyOf(way);
    }

    /** The link at which the packet comes in; only without a fault. */
    Spot end() {
        return way.get(way.size() - 1);
    }

    /** The first thing on the way that is broken. */
    Optional<Fault> fault() {
        LinkState links = new LinkState(scene, direction);
        Optional<Fault> atStart = links.start(start()).or(() -> addressing().ofPort(start(), false));
        if (atStart.isPresent()) {
            return atStart;
        }
        Optional<Spot> owner = owner();
        return owner.isPresent() ? along(owner.get(), links) : nobody(links);
    }

    /** True when the packet went where it cannot be followed; known once {@link #fault} was asked. */
    boolean isUnseen() {
        return isUnseen;
    }

    private Optional<Fault> nobody(LinkState links) {
        Optional<Fault> unplugged = links.cable(start());
        isUnseen = unplugged.isEmpty() && (segment.leadsIntoSwitch() || hasMacvlan());
        return unplugged.isPresent() || isUnseen
                ? unplugged
                : Optional.of(new Gateways(scene, direction, node, route, packet, segment).unowned());
    }

    /** A macvlan hears what its mode lets it hear, and its parent may be in another namespace, which does not name it. */
    private boolean hasMacvlan() {
        return scene.lab().owners(route.nextHop()).stream()
                .anyMatch(spot -> scene.lab().link(spot).kind().equals("macvlan"));
    }

    private Addressing addressing() {
        return new Addressing(scene, direction);
    }

    /** The link in the segment that has the next hop's address; of several, that of the node that is meant, or of a router. */
    private Optional<Spot> owner() {
        List<Spot> owners = scene.lab().owners(route.nextHop()).stream()
                .filter(segment::contains)
                .filter(spot -> !spot.node().equals(node.name()))
                .toList();
        Optional<Spot> meant = owners.stream()
                .filter(spot -> scene.question().target().equals(Optional.of(spot.node())))
                .findFirst();
        Optional<Spot> router = owners.stream()
                .filter(spot -> route.gateway().isPresent() && Routers.isRouter(scene.lab(), spot))
                .findFirst();
        return meant.or(() -> router).or(() -> owners.stream().findFirst());
    }

    private Optional<Fault> along(Spot owner, LinkState links) {
        List<Spot> whole = segment.wayTo(owner);
        for (int at = 0; at < whole.size(); at++) {
            if (at > 0) {
                way.add(whole.get(at));
            }
            Optional<Fault> fault = links.on(whole, at);
            if (fault.isPresent()) {
                return fault;
            }
        }
        Neighbourhood neighbourhood = new Neighbourhood(scene, direction, node, route, segment);
        BridgeFilter bridges = new BridgeFilter(scene, hooks, packet);
        return Stream.<Supplier<Optional<Fault>>>of(
                        () -> addressing().ofPort(owner, true),
                        () -> links.loop(segment, start()),
                        () -> neighbourhood.fault(owner),
                        () -> bridges.refusal(whole),
                        () -> links.tooSmall(whole, packet),
                        () -> hairpin(whole))
                .flatMap(each -> each.get().stream())
                .findFirst();
    }

    /** A bridge sends nothing back by the port that it came in by, unless told to. */
    private Optional<Fault> hairpin(List<Spot> whole) {
        return whole.size() < 2 ? Optional.empty() : addressing().hairpin(node, packet, whole);
    }
}
