package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why nobody behind a link has the address of the next hop. */
final class Gateways {
    private final Scene scene;
    private final Direction direction;
    private final NodeView node;
    private final Lookup route;
    private final Packet packet;
    private final Segment segment;

    Gateways(Scene scene, Direction direction, NodeView node, Lookup route, Packet packet, Segment segment) {
        this.scene = scene;
        this.direction = direction;
        this.node = node;
        this.route = route;
        this.packet = packet;
        this.segment = segment;
    }

    private String dev() {
        return node.linkName(route.device());
    }

    private String entry() {
        return new Neighbourhood(scene, direction, node, route, segment).entry();
    }

    private Fault at(NodeView place, String link, Mistake mistake, String what, List<String> mend) {
        List<String> evidence = List.of(route.text(), entry());
        return Scene.fault(mistake, direction, place, link, what, evidence, mend);
    }

    /** The fault, whatever it is. */
    Fault unowned() {
        IpAddress hop = route.nextHop();
        Optional<IpAddress> own = ownGateway();
        if (own.isPresent()) {
            return wrong(Mistake.R03, own.get() + " is " + node.name() + "'s own address");
        }
        Optional<Spot> elsewhere = scene.lab().owners(hop).stream().findFirst();
        Optional<Fault> unplugged = elsewhere.flatMap(this::unplugged);
        if (unplugged.isPresent()) {
            return unplugged.get();
        }
        return route.gateway().isPresent() ? noRouter(hop) : notOnLink(hop, elsewhere);
    }

    /** The gateway of the route, when it is the node's own address: the kernel then takes the target for a neighbour. */
    private Optional<IpAddress> ownGateway() {
        IpPrefix matched = route.matched();
        return node.routes().stream()
                .filter(each -> each.destination().equals(matched))
                .flatMap(each -> each.gateway().stream())
                .filter(gateway -> node.owner(gateway).isPresent())
                .findFirst();
    }

    private Fault noRouter(IpAddress hop) {
        return missingNat().orElseGet(() -> wrongGateway("nobody behind " + dev() + " has " + hop));
    }

    /** What comes back from outside needs a way to a private address, which nobody has. */
    private Optional<Fault> missingNat() {
        return direction == Direction.BACK
                ? new SourceNat(scene, packet).missing(List.of(route.text(), entry()))
                : Optional.empty();
    }

    /** The gateway is wrong; which kind of route led to it says what was misunderstood. */
    Fault wrongGateway(String what) {
        IpPrefix matched = route.matched();
        List<Route> defaults = defaults();
        boolean isDefault = matched.length() == 0;
        if (!isDefault && !defaults.isEmpty()) {
            return wrong(Mistake.R07, "the route to " + matched + " wins over the default route, and " + what);
        }
        if (isDefault && defaults.size() > 1) {
            return wrong(
                    Mistake.R06,
                    "there are " + defaults.size() + " default routes, the one that wins is wrong: " + what);
        }
        return isOnLink() ? wrong(Mistake.R02, what) : wrong(Mistake.R05, what);
    }

    private boolean isOnLink() {
        return node.prefixes(route.device(), packet.family()).stream()
                .anyMatch(prefix -> prefix.contains(route.nextHop()));
    }

    private List<Route> defaults() {
        return node.routes().stream()
                .filter(each -> each.addressFamily() == packet.family() && each.isDefault())
                .filter(each -> each.kind() == RouteKind.UNICAST)
                .toList();
    }

    /** A fault of the route itself, which is mended by another. */
    Fault wrong(Mistake mistake, String what) {
        List<String> mend = new ArrayList<>();
        String to = route.matched().length() == 0 ? "default" : route.matched().toString();
        String prefix = node.name().isHost() ? "ip " : "ip -n " + node.name() + " ";
        String gateway = route.gateway().map(each -> " via " + each).orElse("");
        mend.add(prefix + "route del " + to + gateway + " dev " + dev());
        boolean others = mistake == Mistake.R06 || mistake == Mistake.R07;
        routers().filter(each -> !others).ifPresent(right -> mend.add(prefix + "route add " + to + " via " + right));
        return at(node, dev(), mistake, what, mend);
    }

    /** An address of a node of the segment that forwards, in a network of this node. */
    Optional<IpAddress> routers() {
        return new Routers(scene.lab(), segment).near(node, route.device(), packet.family());
    }

    /** A cable that ends in no bridge, on this side or on that of the owner. */
    private Optional<Fault> unplugged(Spot owner) {
        Spot start = new Spot(node.name(), route.device());
        Segment there = Segment.from(scene.lab(), owner);
        return looseEnd(start, segment, there).or(() -> looseEnd(owner, there, segment));
    }

    private Optional<Fault> looseEnd(Spot start, Segment own, Segment other) {
        Optional<Spot> peer = scene.lab().peer(start);
        return peer.filter(end -> own.spots().size() == 2
                        && scene.lab().link(end).master().isEmpty())
                .flatMap(end -> other.spots().stream()
                        .filter(spot -> spot.node().equals(end.node()))
                        .filter(spot -> scene.lab().link(spot).kind().equals("bridge"))
                        .findFirst()
                        .map(bridge -> loose(end, scene.lab().link(bridge))));
    }

    private Fault loose(Spot end, Link bridge) {
        Link link = scene.lab().link(end);
        String what = scene.name(end) + " is in no bridge";
        return Scene.fault(
                Mistake.B01,
                direction,
                scene.lab().node(end.node()),
                link.name(),
                what,
                List.of(scene.text(end) + ", no master", entry()),
                List.of(Mends.plug(end.node(), link.name(), bridge.name())));
    }

    /** The route says that the address is on the link, and it is not. */
    private Fault notOnLink(IpAddress hop, Optional<Spot> elsewhere) {
        if (elsewhere.isEmpty()) {
            return at(node, dev(), Mistake.A08, "no node of the lab has " + hop, List.of());
        }
        IpPrefix matched = route.matched();
        List<String> mend = node.prefixes(route.device(), packet.family()).stream()
                .filter(prefix -> prefix.contains(hop))
                .map(prefix -> Mends.withoutAddress(node.name(), dev(), prefix))
                .toList();
        String what = node.name() + " takes " + hop + " for a neighbour (" + matched + " dev " + dev() + "), and "
                + scene.name(elsewhere.get()) + " is behind a router";
        return at(node, dev(), Mistake.A03, what, mend);
    }
}
