package io.netlab.trace;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the kernel says of a node when the packet has passed: its links, routes, bridges, rules and connections. */
final class Place {
    private final String name;
    private final NetworkNamespace namespace;
    private final Map<String, Link> links = new HashMap<>();
    private final Counters before;
    private final List<String> countedBefore;
    private Optional<Rulebook> rules = Optional.empty();

    /** Takes the counters: this is before the packet. */
    Place(String name, NetworkNamespace namespace) {
        this.name = name;
        this.namespace = namespace;
        namespace.routes().links().forEach(link -> links.put(link.name(), link));
        this.before = Counters.read(namespace);
        this.countedBefore = LegacyRules.counted(namespace);
    }

    String name() {
        return name;
    }

    NetworkNamespace namespace() {
        return namespace;
    }

    Optional<Link> link(String link) {
        return Optional.ofNullable(links.get(link));
    }

    boolean hasBridge() {
        return links.values().stream().anyMatch(link -> link.kind().equals("bridge"));
    }

    String nameOf(int index) {
        return links.values().stream()
                .filter(link -> link.index() == index)
                .map(Link::name)
                .findFirst()
                .orElse("if" + index);
    }

    /** The bridge that the link is a port of. */
    Optional<String> bridgeOf(String port) {
        return link(port)
                .filter(link -> link.master().isPresent())
                .map(link -> nameOf(link.master().getAsInt()));
    }

    /** True for a frame that the link takes for its own node: not one that a bridge flooded to it. */
    boolean isFor(String link, MacAddress to) {
        return to.isMulticast()
                || bridgeOf(link).isPresent()
                || link(link).flatMap(Link::mac).filter(mac -> !mac.equals(to)).isEmpty();
    }

    /** The port behind which a bridge knows an Ethernet address, as it is now. */
    Optional<String> portOf(MacAddress mac, String bridge) {
        return namespace.routes().forwarding().stream()
                .filter(entry -> entry.mac().equals(Optional.of(mac)))
                .map(Neighbour::index)
                .map(this::nameOf)
                .filter(port -> bridgeOf(port).equals(Optional.of(bridge)))
                .findFirst();
    }

    /** The kernel's decision for an address, {@code 198.51.100.8 via 172.17.0.1 dev eth0}, or why there is none. */
    String route(IpAddress to) {
        try {
            return text(to, namespace.routes().routeTo(to));
        } catch (NetlinkException refused) {
            return "no route to " + to + ": " + refused.errno().text();
        }
    }

    private String text(IpAddress to, Route route) {
        StringBuilder text = new StringBuilder();
        if (route.kind() != RouteKind.UNICAST) {
            text.append(route.kind().name().toLowerCase(Locale.ROOT)).append(' ');
        }
        text.append(to);
        route.gateway().ifPresent(gateway -> text.append(" via ").append(gateway));
        route.device().ifPresent(index -> text.append(" dev ").append(nameOf(index)));
        route.preferredSource().ifPresent(source -> text.append(" src ").append(source));
        return text.toString();
    }

    Rulebook rules() {
        Rulebook book = rules.orElseGet(() -> Rulebook.read(namespace.programPrefix()));
        rules = Optional.of(book);
        return book;
    }

    /** Counters of lost packets that grew since this was made. */
    List<String> grown() {
        return before.grownTo(Counters.read(namespace));
    }

    /** Rules of iptables-legacy, which the kernel does not trace, whose counters grew since this was made. */
    List<String> countedSince() {
        return LegacyRules.grown(countedBefore, LegacyRules.counted(namespace));
    }

    List<Tracked> tracked() {
        return Tracked.read(namespace);
    }
}
