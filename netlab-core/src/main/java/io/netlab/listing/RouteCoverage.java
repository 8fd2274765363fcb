package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.RtaType;
import io.netlab.netlink.route.RtaxType;
import java.util.Set;

/** Knows which routes netlab can show in full: not those with labels, tunnels or shared next hops. */
final class RouteCoverage {
    private static final Set<Integer> SHOWN = Set.of(
            RtaType.DST,
            RtaType.SRC,
            RtaType.IIF,
            RtaType.OIF,
            RtaType.GATEWAY,
            RtaType.PRIORITY,
            RtaType.PREFSRC,
            RtaType.METRICS,
            RtaType.MULTIPATH,
            RtaType.FLOW,
            RtaType.CACHEINFO,
            RtaType.TABLE,
            RtaType.MARK,
            RtaType.VIA,
            RtaType.PREF,
            RtaType.UID);
    private static final Set<Integer> SHOWN_OF_HOPS = Set.of(RtaType.GATEWAY, RtaType.VIA, RtaType.FLOW);
    private static final long ECN = 1; // RTAX_FEATURE_ECN of linux/rtnetlink.h

    private RouteCoverage() {}

    static boolean knows(Route route) {
        return isOfInternet(route.family())
                && isWithin(route.attributes(), SHOWN)
                && (metrics(route).number(RtaxType.FEATURES).orElse(0) & ~ECN) == 0
                && metrics(route).list().stream().allMatch(metric -> metric.type() <= RtaxType.FASTOPEN_NO_COOKIE)
                && route.nextHops().stream().allMatch(RouteCoverage::knows)
                && !isMulticastTree(route);
    }

    private static boolean isOfInternet(int family) {
        return family == AddressFamily.IPV4.number() || family == AddressFamily.IPV6.number();
    }

    private static boolean knows(NextHop hop) {
        return isWithin(hop.attributes(), SHOWN_OF_HOPS);
    }

    private static boolean isWithin(Attributes attributes, Set<Integer> types) {
        return attributes.list().stream().map(Attribute::type).allMatch(types::contains);
    }

    private static Attributes metrics(Route route) {
        return route.attributes().nest(RtaType.METRICS);
    }

    private static boolean isMulticastTree(Route route) {
        boolean isCloned = (route.flags() & RouteTable.ROUTE_CLONED) != 0;
        return isCloned
                && route.kind() == RouteKind.MULTICAST
                && !route.nextHops().isEmpty();
    }
}
