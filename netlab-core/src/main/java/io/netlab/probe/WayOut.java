package io.netlab.probe;

import io.netlab.net.IpAddress;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteSocket;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which way a node's packets to an address go: the kernel's route, the link that they leave by, and what is known of
 * the next hop. All are empty when there is no way; the refusal then is the kernel's word for it.
 */
public record WayOut(
        IpAddress to,
        Optional<Route> route,
        Optional<Link> link,
        Optional<Neighbour> neighbour,
        Optional<NetlinkException> refusal) {
    private static final int UNKNOWN = NeighbourState.INCOMPLETE | NeighbourState.FAILED;

    /** Asks the kernel. */
    public static WayOut look(RouteSocket routes, IpAddress to) {
        try {
            return along(routes, to, routes.routeTo(to));
        } catch (NetlinkException refusal) {
            return new WayOut(to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(refusal));
        }
    }

    private static WayOut along(RouteSocket routes, IpAddress to, Route route) {
        OptionalInt device = route.device();
        Optional<Link> link = device.isPresent() ? routes.link(device.getAsInt()) : Optional.empty();
        IpAddress hop = route.gateway().orElse(to);
        Optional<Neighbour> neighbour = routes.neighbours().stream()
                .filter(each -> each.index() == device.orElse(0))
                .filter(each -> each.address().equals(Optional.of(hop)))
                .findFirst();
        return new WayOut(to, Optional.of(route), link, neighbour, Optional.empty());
    }

    /** The router that packets go to first, or the target itself. */
    public IpAddress nextHop() {
        return route.flatMap(Route::gateway).orElse(to);
    }

    /** The address that packets get when the sender names none. */
    public Optional<IpAddress> source() {
        return route.flatMap(Route::preferredSource);
    }

    /** True when a packet can leave: the next hop's Ethernet address is known, or none is needed. */
    public boolean isNextHopKnown() {
        if (route.isEmpty()) {
            return false;
        }
        boolean needsNone = route.get().kind() != RouteKind.UNICAST
                || link.filter(each -> each.has(LinkFlag.LOOPBACK) || each.has(LinkFlag.NOARP))
                        .isPresent();
        return needsNone || neighbour.filter(each -> !each.isIn(UNKNOWN)).isPresent();
    }

    /** What the neighbour table says of the next hop: {@code neighbour 172.17.0.3: INCOMPLETE}. */
    public String neighbourText() {
        return neighbourText("");
    }

    /** As {@link #neighbourText()}, with where it is in front of the colon. */
    public String neighbourText(String where) {
        return "neighbour " + nextHop() + where + ": "
                + neighbour.map(WayOut::stateOf).orElse("no entry");
    }

    private static String stateOf(Neighbour neighbour) {
        return NeighbourWord.of(neighbour.state())
                + neighbour.mac().map(mac -> " " + mac).orElse("");
    }
}
