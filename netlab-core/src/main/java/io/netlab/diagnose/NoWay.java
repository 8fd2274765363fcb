package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.sys.Errno;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why the kernel of a node says that there is no way to an address. */
final class NoWay {
    private static final int A_WHOLE_BYTE = 8; // as with /16 against /24: then it is the wider mask that is strange

    private static final Set<RouteKind> ON_PURPOSE =
            Set.of(RouteKind.UNREACHABLE, RouteKind.PROHIBIT, RouteKind.BLACKHOLE);

    private final Scene scene;
    private final Direction direction;
    private final NodeView node;
    private final Packet packet;
    private final int in;
    private final Lookup way;
    private final Optional<Walk.Step> last;

    NoWay(
            Scene scene,
            Direction direction,
            NodeView node,
            Packet packet,
            int in,
            Lookup way,
            Optional<Walk.Step> last) {
        this.scene = scene;
        this.direction = direction;
        this.node = node;
        this.packet = packet;
        this.in = in;
        this.way = way;
        this.last = last;
    }

    private Fault fault(Mistake mistake, String link, String what, String... mend) {
        return Scene.fault(mistake, direction, node, link, what, List.of(way.text()), List.of(mend));
    }

    /** The fault, whatever it is. */
    Fault fault() {
        return filtered()
                .or(this::onPurpose)
                .or(() -> new Plugs(scene, direction, node, packet.to(), way.text()).fault())
                .or(this::masks)
                .orElseGet(this::noRoute);
    }

    /** rp_filter; the kernel answers EXDEV, since Linux 6.14 EINVAL. */
    private Optional<Fault> filtered() {
        boolean isDoubted = way.isRefusedWith(Errno.EXDEV) || way.isRefusedWith(Errno.EINVAL);
        return in != 0 && isDoubted && isStrange() ? Optional.of(reversed()) : Optional.empty();
    }

    private String filter(String link) {
        return NodeView.key(packet.family(), link, "rp_filter");
    }

    /** True when the source would not be answered by the link that the packet came in by, and this is asked for. */
    private boolean isStrange() {
        Lookup back = Lookup.own(node, packet.from());
        boolean isLoose = strictness() == 2;
        boolean isElsewhere = isLoose ? back.route().isEmpty() : back.device() != in;
        return strictness() > 0 && isElsewhere;
    }

    /** The larger of the two settings counts (ip-sysctl.rst). */
    private int strictness() {
        return Stream.of("all", node.linkName(in))
                .map(link -> node.sysctl(filter(link)))
                .mapToInt(value -> value.isEmpty() ? 0 : Integer.parseInt(value))
                .max()
                .orElse(0);
    }

    private Fault reversed() {
        String link = node.linkName(in);
        String all = filter("all");
        String own = filter(link);
        List<String> evidence = List.of(
                Lookup.own(node, packet.from()).text(),
                all + " = " + node.sysctl(all) + ", " + own + " = " + node.sysctl(own) + ": the larger counts");
        String what = node.name() + " drops what comes from " + packet.from() + " by " + link;
        List<String> mend = List.of(Mends.sysctl(node.name(), all, "0"), Mends.sysctl(node.name(), own, "0"));
        return Scene.fault(Mistake.R13, direction, node, link, what, evidence, mend);
    }

    private Optional<Fault> onPurpose() {
        return node.routes().stream()
                .filter(route -> ON_PURPOSE.contains(route.kind()) && route.metric() != Integer.MAX_VALUE)
                .filter(route -> route.destination().contains(packet.to()))
                .filter(route -> !way.isRefusedWith(Errno.ENETUNREACH))
                .max(Comparator.comparingInt(Route::destinationLength))
                .map(this::thrownAway);
    }

    private Fault thrownAway(Route route) {
        String kind = route.kind().name().toLowerCase(Locale.ROOT);
        String to = route.isDefault() ? "default" : route.destination().toString();
        String prefix = node.name().isHost() ? "ip " : "ip -n " + node.name() + " ";
        return fault(
                Mistake.R08,
                "",
                node.name() + " has the route " + kind + " " + to,
                prefix + "route del " + kind + " " + to);
    }

    /** The target is on the same wire, and only the masks say otherwise. */
    private Optional<Fault> masks() {
        return node.cables().stream().flatMap(link -> masks(link).stream()).findFirst();
    }

    private Optional<Fault> masks(Link link) {
        Segment segment = Segment.from(scene.lab(), new Spot(node.name(), link.index()));
        List<IpPrefix> own = node.prefixes(link.index(), packet.family());
        Optional<IpPrefix> theirs = scene.lab().owners(packet.to()).stream()
                .filter(segment::contains)
                .flatMap(spot -> scene.lab().node(spot.node()).prefixes(spot.index(), packet.family()).stream())
                .filter(prefix -> prefix.address().equals(packet.to()))
                .findFirst();
        Optional<IpPrefix> mine =
                own.stream().filter(prefix -> !prefix.address().isLinkLocal()).findFirst();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        return theirs.isPresent()
                ? Optional.of(onOneWire(link, mine.get(), theirs.get()))
                : towardsRouter(link, mine.get(), segment);
    }

    private Fault onOneWire(Link link, IpPrefix mine, IpPrefix theirs) {
        String what = node.name() + " has " + mine + ", and " + theirs.address() + " is " + theirs;
        if (!theirs.contains(mine.address())) {
            return fault(Mistake.A04, link.name(), what + ": two networks on one wire");
        }
        return isSingle(mine) ? wider(Mistake.A01, link, mine, theirs) : smaller(link, mine, theirs);
    }

    private Fault smaller(Link link, IpPrefix mine, IpPrefix theirs) {
        boolean back = direction == Direction.BACK && mine.length() - theirs.length() >= A_WHOLE_BYTE;
        return wider(back ? Mistake.A03 : Mistake.A02, link, mine, theirs);
    }

    private Fault wider(Mistake mistake, Link link, IpPrefix mine, IpPrefix theirs) {
        IpPrefix right = new IpPrefix(mine.address(), theirs.length());
        String what = mine + " on " + link.name() + " in " + node.name() + " reaches only from "
                + mine.network().address() + " to " + mine.last() + "; " + packet.to() + " lies outside";
        return fault(
                mistake,
                link.name(),
                what,
                Mends.withoutAddress(node.name(), link.name(), mine),
                Mends.address(node.name(), link.name(), right));
    }

    private static boolean isSingle(IpPrefix prefix) {
        return prefix.length() == prefix.family().addressBits();
    }

    /** The router is on the wire, but outside of the own network, so that no route can lead to it. */
    private Optional<Fault> towardsRouter(Link link, IpPrefix mine, Segment segment) {
        return new Routers(scene.lab(), segment)
                .all(node, packet.family())
                .filter(router -> router.contains(mine.address()) && !mine.contains(router.address()))
                .findFirst()
                .map(router -> wider(isSingle(mine) ? Mistake.A01 : Mistake.A02, link, mine, router));
    }

    private Fault noRoute() {
        if (direction == Direction.BACK) {
            return new SourceNat(scene, packet)
                    .missing(List.of(way.text()))
                    .orElseGet(() -> noRoute(Mistake.R12, "the answer does not leave " + node.name()));
        }
        return noRoute(in == 0 ? Mistake.R01 : otherNetwork(), node.name() + " has no route to " + packet.to());
    }

    /** Who is on the same wire as the sender, and yet beyond the router, has an address of another network. */
    private Mistake otherNetwork() {
        boolean onSenders = last.map(step -> Segment.from(
                        scene.lab(), new Spot(step.node().name(), step.way().device())))
                .filter(segment -> scene.lab().owners(packet.to()).stream().anyMatch(segment::contains))
                .isPresent();
        return onSenders ? Mistake.A04 : Mistake.R01;
    }

    private Fault noRoute(Mistake mistake, String what) {
        List<String> mend = node.cables().stream()
                .flatMap(link -> new Routers(
                                scene.lab(), Segment.from(scene.lab(), new Spot(node.name(), link.index())))
                        .near(node, link.index(), packet.family()).stream())
                .limit(1)
                .map(router -> Mends.defaultRoute(node.name(), router))
                .toList();
        return Scene.fault(mistake, direction, node, "", what, List.of(way.text()), mend);
    }
}
