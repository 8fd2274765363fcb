package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.probe.NeighbourWord;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the sender and the segment agree on who has the next hop's address, and with which Ethernet address. */
final class Neighbourhood {
    private final Scene scene;
    private final Direction direction;
    private final NodeView node;
    private final Lookup route;
    private final Segment segment;

    Neighbourhood(Scene scene, Direction direction, NodeView node, Lookup route, Segment segment) {
        this.scene = scene;
        this.direction = direction;
        this.node = node;
        this.route = route;
        this.segment = segment;
    }

    Optional<Fault> fault(Spot owner) {
        return sameAddress(owner).or(() -> wrongEntry(owner)).or(() -> sameMac(owner));
    }

    /** Two nodes of the segment have the address. */
    Optional<Fault> sameAddress(Spot owner) {
        return scene.lab().owners(route.nextHop()).stream()
                .filter(spot -> !spot.node().equals(owner.node()) && segment.contains(spot))
                .filter(spot -> scene.lab().link(spot).isUp())
                .findFirst()
                .map(other -> both(owner, other));
    }

    private Fault both(Spot owner, Spot other) {
        IpAddress address = route.nextHop();
        NodeView there = scene.lab().node(other.node());
        Link link = scene.lab().link(other);
        String what = scene.name(owner) + " and " + scene.name(other) + " both have " + address;
        List<String> mend = new ArrayList<>(there.prefixes(other.index(), address.family()).stream()
                .filter(prefix -> prefix.address().equals(address))
                .map(prefix -> Mends.withoutAddress(other.node(), link.name(), prefix))
                .toList());
        found().ifPresent(entry -> mend.add(forget()));
        return Scene.fault(Mistake.A05, direction, there, link.name(), what, List.of(entry()), mend);
    }

    /** What the sender's neighbour table says of the next hop. */
    String entry() {
        String said = found().map(each -> NeighbourWord.of(each.state())
                        + each.mac().map(mac -> " " + mac).orElse(""))
                .orElse("no entry");
        return "neighbour " + route.nextHop() + " in " + node.name() + ": " + said;
    }

    private Optional<Neighbour> found() {
        return node.neighbour(route.device(), route.nextHop());
    }

    private String forget() {
        return Mends.withoutNeighbour(node.name(), node.linkName(route.device()), route.nextHop());
    }

    private Optional<Fault> wrongEntry(Spot owner) {
        return found().filter(entry -> !entry.isIn(NeighbourState.INCOMPLETE | NeighbourState.FAILED))
                .filter(entry -> entry.mac().isPresent() && !isOf(owner.node(), entry.mac()))
                .map(entry -> wrong(entry, owner));
    }

    /** A node answers for all of its addresses by any of its links. */
    private boolean isOf(NodeName name, Optional<MacAddress> mac) {
        return scene.lab().node(name).links().values().stream()
                .anyMatch(link -> link.mac().equals(mac));
    }

    private Fault wrong(Neighbour entry, Spot owner) {
        boolean byHand = entry.isIn(NeighbourState.PERMANENT);
        String told = entry.mac().map(MacAddress::toString).orElse("");
        String what = (byHand ? "an entry put in " + node.name() + " by hand" : node.name() + "'s ARP cache")
                + " says that " + route.nextHop() + " is " + told + "; " + scene.name(owner) + " is "
                + scene.lab().link(owner).mac().map(MacAddress::toString).orElse("another");
        return Scene.fault(
                byHand ? Mistake.B10 : Mistake.B12,
                direction,
                node,
                node.linkName(route.device()),
                what,
                List.of(entry()),
                List.of(forget()));
    }

    /** Two ends of the segment have the Ethernet address of the next hop. */
    private Optional<Fault> sameMac(Spot owner) {
        Optional<MacAddress> mac = scene.lab().link(owner).mac();
        return segment.spots().stream()
                .filter(spot -> !spot.equals(owner) && isEnd(spot))
                .filter(spot -> mac.isPresent() && scene.lab().link(spot).mac().equals(mac))
                .findFirst()
                .map(other -> cloned(owner, other, mac.get()));
    }

    private boolean isEnd(Spot spot) {
        Link link = scene.lab().link(spot);
        return link.master().isEmpty() && link.isUp() && !link.kind().equals("bridge");
    }

    private Fault cloned(Spot owner, Spot other, MacAddress mac) {
        String what = scene.name(owner) + " and " + scene.name(other) + " both have the Ethernet address " + mac;
        Spot strange = other.node().equals(node.name()) ? owner : other;
        Link link = scene.lab().link(strange);
        String free = Mends.mac(strange.node(), link.name(), another(mac));
        return Scene.fault(
                Mistake.B08,
                direction,
                scene.lab().node(strange.node()),
                link.name(),
                what,
                List.of(entry()),
                List.of(free));
    }

    /** Locally administered (IEEE 802, the second bit), and made of the other by turning its last bit. */
    private static MacAddress another(MacAddress mac) {
        byte[] bytes = mac.bytes().toArray();
        bytes[0] = (byte) ((bytes[0] | 2) & ~1);
        bytes[5] ^= 1;
        return new MacAddress(Bytes.of(bytes));
    }
}
