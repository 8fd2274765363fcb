package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said of one route goes together: the kernel refuses some combinations, and of others takes a part in silence
 * (to IPv6, a blackhole's gateway). Each was tried on Linux 6.18.
 */
final class RouteForm {
    private static final Set<Route.Type> LEADING_NOWHERE =
            Set.of(Route.Type.BLACKHOLE, Route.Type.UNREACHABLE, Route.Type.PROHIBIT, Route.Type.THROW);

    private final Fields route;
    private final AddressFamily family;
    private final Problems problems;

    RouteForm(Fields route, AddressFamily family, Problems problems) {
        this.route = route;
        this.family = family;
        this.problems = problems;
    }

    void check() {
        checkFamilies();
        if (route.isDoubtful(RouteKeys.TYPE)) {
            return;
        }
        Route.Type type = route.value(RouteKeys.TYPE).orElse(Route.Type.UNICAST);
        if (LEADING_NOWHERE.contains(type)) {
            refuseWays(type);
            return;
        }
        checkOneWay();
        checkLeadsSomewhere(type);
        checkGateway(type);
        checkOnlink(route);
        route.list(RouteKeys.NEXTHOPS).forEach(hop -> checkHop(hop.value()));
    }

    private void refuseWays(Route.Type type) {
        List<Key<?>> ways = List.of(RouteKeys.VIA, RouteKeys.DEV, RouteKeys.NEXTHOPS);
        for (Key<?> key : ways) {
            route.find(key)
                    .ifPresent(value -> problems.add(
                            value.position(),
                            "a route of type " + type.word() + " leads nowhere, so it takes no \"" + key.name()
                                    + "\""));
        }
        route.find(RouteKeys.ONLINK)
                .filter(Located::value)
                .ifPresent(on ->
                        problems.add(on.position(), "a route of type " + type.word() + " has no gateway to be onlink"));
    }

    private void checkOneWay() {
        for (Key<?> key : List.<Key<?>>of(RouteKeys.VIA, RouteKeys.DEV)) {
            Optional<Position> place = route.find(key).map(Located::position);
            if (place.isPresent() && !route.list(RouteKeys.NEXTHOPS).isEmpty()) {
                problems.add(
                        place.get(), "\"nexthops\" stand in place of \"" + key.name() + "\": one of them is too many");
            }
        }
    }

    private void checkLeadsSomewhere(Route.Type type) {
        List<Key<?>> ways = List.of(RouteKeys.VIA, RouteKeys.DEV, RouteKeys.NEXTHOPS);
        boolean none = ways.stream().allMatch(key -> route.find(key).isEmpty() && route.isSure(key));
        if (none) {
            problems.add(
                    route.position(),
                    "a route of type " + type.word() + " needs the key \"via\", \"dev\" or \"nexthops\"");
        }
    }

    /** {@code fib_check_nh()}: of IPv4, only unicast routes have gateways. */
    private void checkGateway(Route.Type type) {
        if (type == Route.Type.UNICAST || family == AddressFamily.IPV6) {
            return;
        }
        route.find(RouteKeys.NEXTHOPS)
                .filter(hops -> type == Route.Type.LOCAL)
                .ifPresent(hops -> problems.add(hops.position(), "a local route has one way, not several"));
        Stream.concat(Stream.of(route), route.list(RouteKeys.NEXTHOPS).stream().map(Located::value))
                .flatMap(way -> way.find(RouteKeys.VIA).stream())
                .forEach(via -> problems.add(
                        via.position(),
                        "a route of type " + type.word() + " leads to the link itself: it has no gateway"));
    }

    private void checkHop(Fields hop) {
        checkOnlink(hop);
        boolean none = Stream.of(RouteKeys.VIA, RouteKeys.DEV)
                .allMatch(key -> hop.find(key).isEmpty());
        boolean noGateway = hop.find(RouteKeys.VIA).isEmpty() && family == AddressFamily.IPV6;
        boolean sure = hop.isSure(RouteKeys.VIA) && hop.isSure(RouteKeys.DEV);
        if (sure && (none || noGateway)) {
            problems.add(
                    hop.position(),
                    noGateway
                            ? "a next hop of IPv6 needs the key \"via\""
                            : "a next hop needs the key \"via\" or \"dev\"");
        }
    }

    /** The kernel asks for the link, and without a gateway there is nothing that could be on it. */
    private void checkOnlink(Fields way) {
        for (Key<?> key : List.<Key<?>>of(RouteKeys.VIA, RouteKeys.DEV)) {
            way.find(RouteKeys.ONLINK)
                    .filter(on -> on.value() && way.find(key).isEmpty() && way.isSure(key))
                    .ifPresent(on -> problems.add(on.position(), "\"onlink\" needs the key \"" + key.name() + "\""));
        }
    }

    private void checkFamilies() {
        Stream.concat(Stream.of(route), route.list(RouteKeys.NEXTHOPS).stream().map(Located::value))
                .flatMap(way -> way.find(RouteKeys.VIA).stream())
                .filter(via -> family == AddressFamily.IPV6)
                .forEach(via -> refuseIpv4(via, "gateway"));
        route.find(RouteKeys.SRC)
                .filter(source -> source.value().family() != family)
                .ifPresent(source -> problems.add(
                        source.position(),
                        source + " is no " + Values.familyWord(family) + " address, and the route is"));
    }

    private void refuseIpv4(Located<IpAddress> address, String what) {
        if (address.value().family() == AddressFamily.IPV4) {
            problems.add(address.position(), what + " " + address + " is no ipv6 address, and the route is");
        }
    }
}
