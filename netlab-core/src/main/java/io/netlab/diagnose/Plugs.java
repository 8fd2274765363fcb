package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a node lacks before it can have a route at all: a cable, a link that is up, an address. */
final class Plugs {
    private final Scene scene;
    private final Direction direction;
    private final NodeView node;
    private final IpAddress to;
    private final String evidence;

    Plugs(Scene scene, Direction direction, NodeView node, IpAddress to, String evidence) {
        this.scene = scene;
        this.direction = direction;
        this.node = node;
        this.to = to;
        this.evidence = evidence;
    }

    private Fault fault(Mistake mistake, String link, String what, List<String> more, List<String> mend) {
        List<String> lines = new ArrayList<>(more);
        lines.add(evidence);
        return Scene.fault(mistake, direction, node, link, what, lines, mend);
    }

    Optional<Fault> fault() {
        if (node.cables().isEmpty()) {
            return Optional.of(fault(Mistake.L11, "", node.name() + " has no link but lo", List.of(), List.of()));
        }
        return down(true).or(() -> down(false)).or(this::unaddressed);
    }

    /** A link that is down, first one whose own network the target is in; a bridge's ports count with their bridge. */
    private Optional<Fault> down(boolean inItsNetwork) {
        return node.cables().stream()
                .filter(link -> !link.isUp() && link.master().isEmpty())
                .filter(link -> !inItsNetwork || covers(link))
                .filter(link -> inItsNetwork || others(link) == 0)
                .findFirst()
                .map(link -> down(link, inItsNetwork));
    }

    private boolean covers(Link link) {
        return prefixes(link).stream().anyMatch(prefix -> prefix.contains(to));
    }

    private List<IpPrefix> prefixes(Link link) {
        return node.prefixes(link.index(), to.family());
    }

    /** How many other links have an address and are up. */
    private long others(Link link) {
        return node.cables().stream()
                .filter(other -> other.isUp()
                        && other.index() != link.index()
                        && !usable(other).isEmpty())
                .count();
    }

    private List<IpPrefix> usable(Link link) {
        return prefixes(link).stream()
                .filter(prefix -> !prefix.address().isLinkLocal())
                .toList();
    }

    private Fault down(Link link, boolean inItsNetwork) {
        Mistake mistake = link.kind().equals("bridge") ? Mistake.B02 : inItsNetwork ? Mistake.L05 : Mistake.L03;
        return fault(
                mistake,
                link.name(),
                link.name() + " in " + node.name() + " is down",
                List.of(Scene.text(node, link)),
                List.of(Mends.up(node.name(), link.name())));
    }

    /** No link has an address of the family; perhaps it went to the other end of the cable. */
    private Optional<Fault> unaddressed() {
        if (node.cables().stream().anyMatch(link -> !usable(link).isEmpty())) {
            return Optional.empty();
        }
        Link link = node.cables().get(0);
        Optional<Spot> peer = scene.lab().peer(new Spot(node.name(), link.index()));
        return peer.flatMap(end -> misplaced(link, end)).or(() -> Optional.of(without(link)));
    }

    private Optional<Fault> misplaced(Link link, Spot peer) {
        NodeView there = scene.lab().node(peer.node());
        AddressFamily family = to.family();
        return there.prefixes(peer.index(), family).stream()
                .filter(prefix -> isTwice(there, peer, prefix))
                .findFirst()
                .map(prefix -> moved(link, peer, prefix));
    }

    /** The network is there by another link, too: the address is not meant to be here. */
    private static boolean isTwice(NodeView there, Spot peer, IpPrefix prefix) {
        return there.cables().stream()
                .filter(link -> link.index() != peer.index())
                .anyMatch(link ->
                        there.prefixes(link.index(), prefix.family()).stream().anyMatch(prefix::overlaps));
    }

    private Fault moved(Link link, Spot peer, IpPrefix prefix) {
        String other = scene.lab().link(peer).name();
        return fault(
                Mistake.L07,
                link.name(),
                prefix + " is on " + other + " in " + peer.node() + ", and " + link.name() + " in " + node.name()
                        + " has no address",
                List.of("address " + prefix + " dev " + other + " in " + peer.node()),
                List.of(
                        Mends.withoutAddress(peer.node(), other, prefix),
                        Mends.address(node.name(), link.name(), prefix)));
    }

    private Fault without(Link link) {
        return fault(
                Mistake.A07,
                link.name(),
                link.name() + " in " + node.name() + " has no " + word() + " address",
                List.of(Scene.text(node, link)),
                List.of());
    }

    private String word() {
        return to.family() == AddressFamily.IPV4 ? "IPv4" : "IPv6";
    }
}
