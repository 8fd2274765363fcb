package io.netlab.plan;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.Link;
import io.netlab.topology.Node;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import io.netlab.topology.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A route as somebody would say it: without what {@code ip} and the kernel add to it. */
final class PlainRoute {
    private static final long MAIN = 254; // RT_TABLE_MAIN in linux/rtnetlink.h
    private static final long LOCAL = 255; // RT_TABLE_LOCAL
    private static final int BOOT = 3; // RTPROT_BOOT: what ip says of every route
    private static final long IPV6_METRIC = 1024; // IP6_RT_PRIO_USER in linux/ipv6_route.h

    private static final Set<Route.Type> REFUSALS =
            Set.of(Route.Type.BLACKHOLE, Route.Type.UNREACHABLE, Route.Type.PROHIBIT, Route.Type.THROW);

    private final Node node;

    PlainRoute(Node node) {
        this.node = node;
    }

    Route of(Route route) {
        boolean isIpv6 = route.to().family() == AddressFamily.IPV6;
        Set<Option> options = new HashSet<>(route.options());
        options.remove(new Option.Protocol(BOOT));
        options.remove(new Option.Table(route.type() == Route.Type.LOCAL ? LOCAL : MAIN));
        options.remove(new Option.Metric(isIpv6 ? IPV6_METRIC : 0));
        options.remove(new Option.InScope(isIpv6 ? Scope.GLOBAL : scope(route)));
        boolean isRefusal = REFUSALS.contains(route.type());
        if (isRefusal || isFoundByItsGateway(route)) {
            options.removeIf(Option.Dev.class::isInstance);
        }
        return new Route(route.type(), route.to(), options);
    }

    /** As {@code iproute_modify} in ip/iproute.c chooses it. */
    private static Scope scope(Route route) {
        boolean isDirect = Option.find(route.options(), Option.Via.class).isEmpty()
                && Option.find(route.options(), Option.Multipath.class).isEmpty();
        return switch (route.type()) {
            case LOCAL -> Scope.HOST;
            case BROADCAST, MULTICAST, ANYCAST -> Scope.LINK;
            case UNICAST -> isDirect ? Scope.LINK : Scope.GLOBAL;
            case BLACKHOLE, UNREACHABLE, PROHIBIT, THROW -> Scope.GLOBAL;
        };
    }

    /** True when the kernel finds the link by itself: it alone has a network with the gateway in it. */
    private boolean isFoundByItsGateway(Route route) {
        Optional<IpAddress> gateway =
                Option.find(route.options(), Option.Via.class).map(Option.Via::gateway);
        if (gateway.isEmpty() || route.options().contains(new Option.Onlink())) {
            return false;
        }
        Set<Link> near = new HashSet<>();
        node.links().values().stream()
                .filter(link -> reaches(link, gateway.get()))
                .forEach(near::add);
        return near.size() == 1
                && near.stream().allMatch(link -> route.options().contains(new Option.Dev(link.name())));
    }

    private static boolean reaches(Link link, IpAddress gateway) {
        return link.addresses().stream()
                .map(address -> address.prefix().network())
                .anyMatch((IpPrefix network) -> network.contains(gateway));
    }
}
