package io.netlab.language;

import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.Collection;

/** Says in plain words where a route sends packets. */
final class RouteWords {
    private RouteWords() {}

    /** {@code packets to 10.0.0.0/8 to the gateway 172.17.0.1 through eth0}. */
    static String of(Route route) {
        return packets(route) + way(route);
    }

    /** The same for a route that goes: the first one for that destination, when no way is said. */
    static String formerly(Route route) {
        boolean saysWay = route.type() != Route.Type.UNICAST
                || route.options().stream()
                        .anyMatch(option -> option instanceof Option.Via
                                || option instanceof Option.Dev
                                || option instanceof Option.Multipath);
        return saysWay ? of(route) : packets(route) + " the way that the first route for them says";
    }

    private static String packets(Route route) {
        return route.to().length() == 0 ? "packets that no other route is for" : "packets to " + route.to();
    }

    private static String way(Route route) {
        return switch (route.type()) {
            case BLACKHOLE -> " nowhere, without a word to the sender";
            case UNREACHABLE, PROHIBIT -> " nowhere, and tell the sender so";
            case THROW -> " on to the next routing table";
            case LOCAL -> " to the node itself";
            case UNICAST, BROADCAST, ANYCAST, MULTICAST -> ways(route.options());
        };
    }

    private static String ways(Collection<Option> options) {
        boolean isMultipath = options.stream().anyMatch(Option.Multipath.class::isInstance);
        if (isMultipath) {
            return " by several ways, in turn by flow";
        }
        String gateway = Option.find(options, Option.Via.class)
                .map(via -> " to the gateway " + via.gateway())
                .orElse(" straight to their destination");
        String dev = Option.find(options, Option.Dev.class)
                .map(link -> " through " + link.name())
                .orElse("");
        return gateway + dev;
    }
}
