package io.netlab.graph;

import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Routes as {@code ip route} prints them, and the choice of those that a picture shows. */
final class RouteLabels {
    private static final int PROTOCOL_KERNEL = 2; // RTPROT_KERNEL, linux/rtnetlink.h
    private static final long TABLE_MAIN = 254; // RT_TABLE_MAIN

    private RouteLabels() {}

    /** By destination, the default route first. */
    static List<Route> sorted(Collection<Route> routes) {
        return routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.to().length() != 0)
                        .thenComparing(route -> route.to().address())
                        .thenComparing(route -> route.to().length())
                        .thenComparing(RouteLabels::of))
                .toList();
    }

    /** The routes that somebody gave: not those that come with an address. */
    static List<Route> given(Collection<Route> routes) {
        return sorted(routes).stream().filter(RouteLabels::isGiven).toList();
    }

    private static boolean isGiven(Route route) {
        boolean isOwn = Set.of(Route.Type.LOCAL, Route.Type.BROADCAST, Route.Type.MULTICAST, Route.Type.ANYCAST)
                .contains(route.type());
        return !isOwn && !route.options().contains(new Option.Protocol(PROTOCOL_KERNEL));
    }

    /** {@code default via 172.17.0.1}; the link is named where no gateway is. */
    static String of(Route route) {
        List<String> words = new ArrayList<>();
        if (route.type() != Route.Type.UNICAST) {
            words.add(route.type().word());
        }
        words.add(route.to().length() == 0 ? "default" : route.to().toString());
        words.addAll(hop(route.options()));
        Option.find(route.options(), Option.Multipath.class)
                .ifPresent(paths -> words.add(paths.hops().stream()
                        .map(hop -> String.join(" ", hop(hop.options())))
                        .collect(Collectors.joining(" or "))));
        words.addAll(selection(route.options()));
        return String.join(" ", words);
    }

    private static List<String> hop(Set<Option> options) {
        Optional<Option.Via> via = Option.find(options, Option.Via.class);
        if (via.isPresent()) {
            return List.of("via", via.get().gateway().toString());
        }
        return Option.find(options, Option.Dev.class)
                .map(dev -> List.of("dev", dev.name().text()))
                .orElse(List.of());
    }

    private static List<String> selection(Set<Option> options) {
        List<String> words = new ArrayList<>();
        Option.find(options, Option.Source.class).ifPresent(source -> words.add("src " + source.address()));
        Option.find(options, Option.Metric.class)
                .filter(metric -> metric.value() != 0)
                .ifPresent(metric -> words.add("metric " + metric.value()));
        Option.find(options, Option.Table.class)
                .filter(table -> table.number() != TABLE_MAIN)
                .ifPresent(table -> words.add("table " + table.number()));
        return words;
    }
}
