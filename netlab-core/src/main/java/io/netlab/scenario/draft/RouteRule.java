package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table has one route of each destination and metric, whatever else is said of them: the kernel refuses a second with
 * EEXIST ({@code fib_table_insert()} and {@code fib6_add_rt2node()}). It makes some itself, from addresses.
 */
final class RouteRule {
    private static final long MAIN = 254;
    private static final long LOCAL = 255;
    /** {@code IP6_RT_PRIO_ADDRCONF} in {@code net/ip6_route.h}. */
    private static final long METRIC_OF_CONNECTED_V6 = 256;
    /** {@code IP6_RT_PRIO_USER}: of a route that names none. */
    private static final long METRIC_UNSAID_V6 = 1024;

    private final Problems problems;
    private final Map<Entry, String> there = new HashMap<>();

    private RouteRule(Problems problems) {
        this.problems = problems;
    }

    /** What tells one entry of a node's routing tables from the others. */
    private record Entry(NodeName node, long table, IpPrefix to, long metric) {}

    static void check(Draft draft, Problems problems) {
        RouteRule rule = new RouteRule(problems);
        draft.links().forEach(rule::addConnected);
        draft.routes().forEach(rule::check);
    }

    /** While a link is down the kernel has no routes for its addresses. */
    private void addConnected(DraftLink link) {
        if (!link.link().isUp() || link.isDoubtful(Doubt.SETTINGS)) {
            return;
        }
        for (InterfaceAddress address : link.link().addresses()) {
            for (Entry entry : madeFrom(address, link.node().value())) {
                there.put(
                        entry,
                        "the kernel makes the route to " + entry.to() + " itself from " + address.prefix() + " on "
                                + link.title() + ": leave this one out");
            }
        }
    }

    private static List<Entry> madeFrom(InterfaceAddress address, NodeName node) {
        return address.prefix().family() == AddressFamily.IPV4 ? ofIpv4(address, node) : ofIpv6(address, node);
    }

    /** {@code fib_add_ifaddr()} in {@code net/ipv4/fib_frontend.c}: as seen on Linux 6.18. */
    private static List<Entry> ofIpv4(InterfaceAddress address, NodeName node) {
        IpPrefix network = otherEnd(address);
        boolean isConnected = network.length() < 32 || !network.equals(address.prefix());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(node, LOCAL, new IpPrefix(address.prefix().address(), 32), 0));
        if (network.length() < 31) {
            entries.add(new Entry(node, LOCAL, new IpPrefix(network.last(), 32), 0));
        }
        if (isConnected && !hasNoRoute(address)) {
            entries.add(new Entry(node, MAIN, network.network(), 0));
        }
        return entries;
    }

    /** {@code inet6_addr_add()}: one to the address's network, and one to the other end. */
    private static List<Entry> ofIpv6(InterfaceAddress address, NodeName node) {
        return hasNoRoute(address)
                ? List.of()
                : List.of(
                        new Entry(node, MAIN, address.prefix().network(), METRIC_OF_CONNECTED_V6),
                        new Entry(node, MAIN, otherEnd(address).network(), METRIC_OF_CONNECTED_V6));
    }

    private static IpPrefix otherEnd(InterfaceAddress address) {
        return address.options().stream()
                .filter(Option.Peer.class::isInstance)
                .map(peer -> ((Option.Peer) peer).prefix())
                .findFirst()
                .orElse(address.prefix());
    }

    private static boolean hasNoRoute(InterfaceAddress address) {
        return address.options().contains(new Option.NoPrefixRoute());
    }

    private void check(Placed<Located<Route>> placed) {
        Located<Route> route = placed.value();
        Entry entry = entry(placed.node().value(), route.value());
        String present = there.get(entry);
        if (present != null) {
            problems.add(route.position(), present, "give it another metric to have both");
            return;
        }
        there.put(
                entry,
                entry.node() + " has a route to " + name(entry.to()) + " with this metric already, see line "
                        + route.position().line());
    }

    private static String name(IpPrefix to) {
        return to.length() == 0 ? "default" : to.toString();
    }

    private static Entry entry(NodeName node, Route route) {
        long unsaid = route.to().family() == AddressFamily.IPV4 ? 0 : METRIC_UNSAID_V6;
        long metric = Route.Option.find(route.options(), Route.Option.Metric.class)
                .map(Route.Option.Metric::value)
                .filter(value -> value != 0) // to IPv6, 0 is unsaid too
                .orElse(unsaid);
        long table = Route.Option.find(route.options(), Route.Option.Table.class)
                .map(Route.Option.Table::number)
                .orElse(MAIN);
        return new Entry(node, table, route.to(), metric);
    }
}
