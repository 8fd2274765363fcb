package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads claims about addresses, routes, neighbours and forwarding tables. */
final class AddressStates {
    private final RouteSocket routes;
    private final Map<Integer, String> names;

    AddressStates(NetworkNamespace namespace) {
        routes = namespace.routes();
        names = routes.links().stream().collect(Collectors.toMap(Link::index, Link::name, (first, second) -> first));
    }

    Sighting read(Claim.Address claim) {
        List<Address> there = routes.addresses().stream()
                .filter(each -> isOn(claim.dev(), each.index()))
                .toList();
        boolean holds = there.stream()
                .anyMatch(each -> !each.isTentative() && each.prefix().equals(Optional.of(claim.prefix())));
        return Sighting.ofState(holds, "addresses of " + claim.node(), text(there));
    }

    private String text(List<Address> addresses) {
        String all = addresses.stream()
                .map(each -> each.prefix().map(IpPrefix::toString).orElse("") + " dev " + nameOf(each.index())
                        + (each.isTentative() ? " tentative" : ""))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    Sighting read(Claim.RouteTo claim) {
        String subject = "route from " + claim.node() + " to " + claim.to();
        List<Route> found;
        try {
            found = routesTo(claim.to());
        } catch (NetlinkException refusal) {
            return Sighting.ofState(false, subject, "none: " + refusal.errno());
        }
        boolean holds = found.stream().anyMatch(route -> fits(claim, route));
        String seen = found.stream().map(this::text).collect(Collectors.joining("; "));
        return Sighting.ofState(holds, subject, seen.isEmpty() ? "none" : seen);
    }

    /** Of one address the kernel's decision; of a network the entries of the tables. */
    private List<Route> routesTo(IpPrefix to) {
        if (to.length() == to.family().addressBits()) {
            return List.of(routes.routeTo(to.address()));
        }
        return routes.routes(to.family()).stream()
                .filter(route -> route.destination().equals(to))
                .toList();
    }

    private boolean fits(Claim.RouteTo claim, Route route) {
        boolean source = claim.source().isEmpty()
                || route.preferredSource().filter(claim.source()::contains).isPresent();
        if (route.nextHops().isEmpty()) {
            return source && goes(claim, route.gateway(), route.device().orElse(0));
        }
        return source && route.nextHops().stream().anyMatch(hop -> goes(claim, hop.gateway(), hop.index()));
    }

    private boolean goes(Claim.RouteTo claim, Optional<IpAddress> gateway, int device) {
        boolean via =
                claim.via().isEmpty() || gateway.filter(claim.via()::contains).isPresent();
        return via && isOn(claim.dev(), device);
    }

    private String text(Route route) {
        return KernelRouteText.of(route, this::nameOf)
                + route.nextHops().stream().map(this::text).collect(Collectors.joining());
    }

    private String text(NextHop hop) {
        String via = hop.gateway().map(address -> " via " + address).orElse("");
        return " nexthop" + via + " dev " + nameOf(hop.index());
    }

    Sighting read(Claim.NeighbourIs claim) {
        String subject = "neighbour " + claim.address() + " in " + claim.node();
        List<Neighbour> found = routes.neighbours().stream()
                .filter(each -> each.address().equals(Optional.of(claim.address())))
                .toList();
        boolean holds = found.stream()
                .anyMatch(each -> isKnown(each)
                        && (claim.lladdr().isEmpty()
                                || each.mac().filter(claim.lladdr()::contains).isPresent()));
        return Sighting.ofState(holds, subject, neighbours(found));
    }

    private static boolean isKnown(Neighbour neighbour) {
        return !neighbour.isIn(NeighbourState.INCOMPLETE | NeighbourState.FAILED);
    }

    private static String neighbours(List<Neighbour> found) {
        String all = found.stream()
                .map(each -> isKnown(each) ? each.mac().map(Object::toString).orElse("NOARP") : "not found")
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "no entry" : all;
    }

    Sighting read(Claim.FdbHas claim) {
        Set<String> ports = routes.forwarding().stream()
                .filter(each -> each.mac().equals(Optional.of(claim.lladdr())))
                .map(each -> nameOf(each.index()))
                .collect(Collectors.toSet());
        String subject = "port of " + claim.lladdr() + " in " + claim.node();
        String seen = ports.isEmpty() ? "no entry" : String.join(", ", ports);
        return Sighting.ofState(ports.contains(claim.dev().text()), subject, seen);
    }

    private boolean isOn(Set<InterfaceName> wanted, int index) {
        return wanted.isEmpty() || wanted.stream().anyMatch(name -> name.text().equals(nameOf(index)));
    }

    private String nameOf(int index) {
        return names.getOrDefault(index, "index " + index);
    }
}
