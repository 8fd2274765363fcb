package io.netlab.engine;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.RouteTable;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import io.netlab.topology.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads what the kernel tells of routes into the words of a topology. */
final class RouteReader {
    private static final int LOCAL_TABLE = 255; // RT_TABLE_LOCAL in linux/rtnetlink.h
    private static final int KERNEL = 2; // RTPROT_KERNEL

    private final IntFunction<Optional<InterfaceName>> names;

    /** The function names a link of the node by its index. */
    RouteReader(IntFunction<Optional<InterfaceName>> names) {
        this.names = names;
    }

    /** The route, but for those that the kernel keeps in the table {@code local} for the node's own addresses. */
    Optional<Route> read(io.netlab.netlink.route.Route message) {
        Optional<Route.Type> type = Route.Type.of(message.kind().number());
        boolean isKernels = message.table() == LOCAL_TABLE && message.protocol() == KERNEL;
        if (isKernels || type.isEmpty()) {
            return Optional.empty();
        }
        IpPrefix to = message.destination().network();
        return Optional.of(new Route(type.get(), to, options(message)));
    }

    private Set<Option> options(io.netlab.netlink.route.Route message) {
        Set<Option> options = new HashSet<>();
        message.gateway().ifPresent(gateway -> options.add(new Option.Via(gateway)));
        message.device().ifPresent(index -> dev(index).ifPresent(options::add));
        message.preferredSource().ifPresent(source -> options.add(new Option.Source(source)));
        message.mtu().ifPresent(bytes -> options.add(new Option.Mtu(bytes)));
        options.add(new Option.Metric(Integer.toUnsignedLong(message.metric())));
        options.add(new Option.Table(Integer.toUnsignedLong(message.table())));
        options.add(new Option.Protocol(message.protocol()));
        Scope.of(message.scope()).ifPresent(scope -> options.add(new Option.InScope(scope)));
        if (message.isOnLink()) {
            options.add(new Option.Onlink());
        }
        List<Route.NextHop> hops = message.nextHops().stream().map(this::hop).toList();
        if (!hops.isEmpty()) {
            options.add(new Option.Multipath(hops));
        }
        return options;
    }

    private Route.NextHop hop(NextHop hop) {
        Set<Option> options = new HashSet<>();
        hop.gateway().ifPresent(gateway -> options.add(new Option.Via(gateway)));
        dev(hop.index()).ifPresent(options::add);
        if ((hop.flags() & RouteTable.NEXTHOP_ONLINK) != 0) {
            options.add(new Option.Onlink());
        }
        return new Route.NextHop(options, hop.weight());
    }

    private Optional<Option> dev(int index) {
        return names.apply(index).map(Option.Dev::new);
    }
}
