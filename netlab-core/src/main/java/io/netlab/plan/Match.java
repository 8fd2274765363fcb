package io.netlab.plan;

import io.netlab.net.AddressFamily;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.Route;
import io.netlab.topology.Route.NextHop;
import io.netlab.topology.Route.Option;
import java.util.List;

/** Whether something seen is what was wanted: what was not said of the wanted thing may be anything. */
final class Match {
    /** {@code RT_TABLE_MAIN} in {@code linux/rtnetlink.h}: the table of a route that names none. */
    private static final Option MAIN_TABLE = new Option.Table(254);

    private Match() {}

    /** The same kind of link with the same birth options; settings may still differ. */
    static boolean kind(LinkKind wanted, LinkKind seen) {
        if (wanted instanceof LinkKind.Vxlan tunnel && seen instanceof LinkKind.Vxlan other) {
            return tunnel.id() == other.id() && other.options().containsAll(tunnel.options());
        }
        return wanted.equals(seen);
    }

    static boolean address(InterfaceAddress wanted, InterfaceAddress seen) {
        return wanted.prefix().equals(seen.prefix()) && seen.options().containsAll(wanted.options());
    }

    static boolean route(Route wanted, Route seen) {
        return sameDestination(wanted, seen) && wanted.options().stream().allMatch(option -> isTrueOf(option, seen));
    }

    private static boolean isTrueOf(Option wanted, Route seen) {
        return wanted instanceof Option.Multipath ways
                ? seen.options().stream()
                        .anyMatch(other -> other instanceof Option.Multipath found && ways(ways.hops(), found.hops()))
                : seen.options().contains(wanted);
    }

    /** The kernel tells by which link each way goes, whether that was said or not. */
    private static boolean ways(List<NextHop> wanted, List<NextHop> seen) {
        return wanted.size() == seen.size()
                && wanted.stream().allMatch(hop -> seen.stream().anyMatch(other -> way(hop, other)));
    }

    private static boolean way(NextHop wanted, NextHop seen) {
        return wanted.weight() == seen.weight() && seen.options().containsAll(wanted.options());
    }

    /** A route that stands where the wanted one would: adding that would be refused, so it has to be replaced. */
    static boolean inTheWay(Route wanted, Route seen) {
        return sameDestination(wanted, seen)
                && metric(wanted, seen.to().family()) == metric(seen, seen.to().family());
    }

    private static boolean sameDestination(Route wanted, Route seen) {
        return wanted.type() == seen.type()
                && wanted.to().equals(seen.to())
                && table(wanted).equals(table(seen));
    }

    private static Option table(Route route) {
        return route.options().stream()
                .filter(Option.Table.class::isInstance)
                .findFirst()
                .orElse(MAIN_TABLE);
    }

    /** A route that names no metric has 0 with IPv4 and 1024 with IPv6 ({@code IP6_RT_PRIO_USER}). */
    private static long metric(Route route, AddressFamily family) {
        long unsaid = family == AddressFamily.IPV4 ? 0 : 1024;
        return route.options().stream()
                .filter(Option.Metric.class::isInstance)
                .map(Option.Metric.class::cast)
                .mapToLong(Option.Metric::value)
                .findFirst()
                .orElse(unsaid);
    }

    /** True when a link of that name has to be taken away before the wanted one can be made. */
    static boolean isOther(Link wanted, Link seen) {
        return !kind(wanted.kind(), seen.kind());
    }
}
