package io.netlab.engine;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteSettings;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.Scope;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routes as the kernel gets them. */
final class RouteMessages {
    private static final int ONLINK = 4; // RTNH_F_ONLINK in linux/rtnetlink.h

    private RouteMessages() {}

    /** The request's settings for a route, with the links of the node to find a device by name. */
    static RouteSettings settings(Route route, LinkTable table) {
        RouteSettings settings = usual(route.type(), RouteSettings.to(route.to()));
        for (Option option : Ordered.of(route.options())) {
            settings = with(settings, option, table);
        }
        return settings;
    }

    /** Where nothing else is said, what the kernel looks up first for itself stands in its own table (ip-route(8)). */
    private static RouteSettings usual(Route.Type type, RouteSettings settings) {
        RouteSettings typed = settings.withKind(RouteKind.valueOf(type.name()));
        return switch (type) {
            case LOCAL -> typed.withTable(RouteTable.LOCAL);
            case BROADCAST, ANYCAST -> typed.withTable(RouteTable.LOCAL).withScope(Scope.LINK);
            case MULTICAST -> typed.withScope(Scope.LINK);
            case UNICAST, BLACKHOLE, UNREACHABLE, PROHIBIT, THROW -> typed;
        };
    }

    private static RouteSettings with(RouteSettings settings, Option option, LinkTable table) {
        if (option instanceof Option.Via via) {
            return settings.via(via.gateway());
        }
        if (option instanceof Option.Dev dev) {
            return settings.dev(table.index(dev.name()));
        }
        if (option instanceof Option.Source source) {
            return settings.withPreferredSource(source.address());
        }
        if (option instanceof Option.Metric metric) {
            return settings.withMetric((int) metric.value());
        }
        if (option instanceof Option.Table number) {
            return settings.withTable((int) number.number());
        }
        return rarely(settings, option, table);
    }

    private static RouteSettings rarely(RouteSettings settings, Option option, LinkTable table) {
        if (option instanceof Option.InScope scope) {
            return settings.withScope(scope.scope().number());
        }
        if (option instanceof Option.Protocol protocol) {
            return settings.withProtocol(protocol.number());
        }
        if (option instanceof Option.Mtu mtu) {
            return settings.withMtu(mtu.bytes());
        }
        if (option instanceof Option.Multipath multipath) {
            return settings.withNextHops(hops(multipath.hops(), table));
        }
        return settings.onLink();
    }

    private static List<NextHop> hops(List<Route.NextHop> hops, LinkTable table) {
        return hops.stream().map(hop -> hop(hop, table)).toList();
    }

    private static NextHop hop(Route.NextHop hop, LinkTable table) {
        int index = dev(hop.options()).map(table::index).orElse(0);
        int flags = hop.options().contains(new Option.Onlink()) ? ONLINK : 0;
        NextHop built = via(hop.options())
                .map(gateway -> NextHop.via(gateway, index, hop.weight()))
                .orElseGet(() -> new NextHop(0, hop.weight(), index, Attributes.NONE));
        return new NextHop(flags, built.weight(), built.index(), built.attributes());
    }

    private static Optional<InterfaceName> dev(Set<Option> options) {
        return Option.find(options, Option.Dev.class).map(Option.Dev::name);
    }

    private static Optional<IpAddress> via(Set<Option> options) {
        return Option.find(options, Option.Via.class).map(Option.Via::gateway);
    }
}
