package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteCacheInfo;
import io.netlab.netlink.route.RouteTable;

/** How long a route lasts and how it is used; what was found for one packet says so on a line of its own. */
final class RouteCacheFields {
    private static final int HUNDREDTHS = 100;

    private RouteCacheFields() {}

    static Row of(Route route, boolean withCounters) {
        Row row = new Row();
        boolean isIpv4 = route.addressFamily() == AddressFamily.IPV4;
        if (isCloned(route)) {
            row.lineEnd().words("    cache ");
        }
        if (isCloned(route) && isIpv4) {
            row.all(RouteFlagFields.ofCache(route.flags()));
        }
        if (isCloned(route) || !isIpv4) {
            route.cacheInfo().ifPresent(info -> use(row, info, withCounters));
        }
        return row;
    }

    /** True for what was found for one packet, and is in no table. */
    static boolean isCloned(Route route) {
        return (route.flags() & RouteTable.ROUTE_CLONED) != 0;
    }

    private static void use(Row row, RouteCacheInfo info, boolean withCounters) {
        if (info.expires() != 0) {
            row.number("expires", "expires %dsec ", info.expires() / HUNDREDTHS);
        }
        counted(row, "error", "error %d ", info.error(), 1);
        if (withCounters) {
            counted(row, "users", "users %d ", info.users(), 1);
            counted(row, "used", "used %d ", info.used(), 1);
            counted(row, "age", "age %dsec ", info.lastUse(), HUNDREDTHS);
        }
    }

    private static void counted(Row row, String key, String pattern, int count, int unit) {
        if (count != 0) {
            row.number(key, pattern, Integer.toUnsignedLong(count) / unit);
        }
    }
}
