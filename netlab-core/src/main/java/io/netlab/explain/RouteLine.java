package io.netlab.explain;

import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A route in one line, without what is so for most routes. */
final class RouteLine {
    private static final long MAIN = 254; // RT_TABLE_MAIN, linux/rtnetlink.h
    private static final int KERNEL = 2; // RTPROT_KERNEL
    private static final Set<Long> USUAL_METRICS = Set.of(0L, 256L, 1024L); // IPv4's, and IPv6's two

    private RouteLine() {}

    /** {@code route 172.17.0.0/16 dev docker0 src 172.17.0.1, made by the kernel}. */
    static String of(Route route) {
        String type = route.type() == Route.Type.UNICAST ? "" : route.type().word() + " ";
        String to = route.to().length() == 0 ? "default" : route.to().toString();
        boolean isIpv6Default =
                route.to().length() == 0 && route.to().address().bytes().length() == 16;
        boolean byKernel = route.options().contains(new Option.Protocol(KERNEL));
        return "route " + type + to + (isIpv6Default ? " (IPv6)" : "") + way(route.options()) + rest(route.options())
                + (byKernel ? ", made by the kernel" : "");
    }

    private static String way(Collection<Option> options) {
        return Option.find(options, Option.Via.class)
                        .map(via -> " via " + via.gateway())
                        .orElse("")
                + Option.find(options, Option.Dev.class)
                        .map(dev -> " dev " + dev.name())
                        .orElse("")
                + Option.find(options, Option.Multipath.class)
                        .map(RouteLine::ways)
                        .orElse("");
    }

    private static String ways(Option.Multipath ways) {
        return ways.hops().stream()
                .map(hop -> " nexthop" + way(hop.options()) + " weight " + hop.weight())
                .collect(Collectors.joining());
    }

    private static String rest(Collection<Option> options) {
        return Option.find(options, Option.Source.class)
                        .map(src -> " src " + src.address())
                        .orElse("")
                + Option.find(options, Option.Metric.class)
                        .filter(metric -> !USUAL_METRICS.contains(metric.value()))
                        .map(metric -> " metric " + metric.value())
                        .orElse("")
                + Option.find(options, Option.Table.class)
                        .filter(table -> table.number() != MAIN)
                        .map(table -> " table " + table.number())
                        .orElse("")
                + Option.find(options, Option.Mtu.class)
                        .map(mtu -> " mtu " + mtu.bytes())
                        .orElse("");
    }
}
