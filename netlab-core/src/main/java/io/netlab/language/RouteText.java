package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a route as {@code ip route} takes it. */
final class RouteText {
    /** The order in which {@code ip route} prints; several ways come last, where alone it takes them. */
    private static final List<Class<? extends Option>> ORDER = List.of(
            Option.Via.class,
            Option.Dev.class,
            Option.Table.class,
            Option.Protocol.class,
            Option.InScope.class,
            Option.Source.class,
            Option.Metric.class,
            Option.Mtu.class,
            Option.Onlink.class,
            Option.Multipath.class);

    private RouteText() {}

    static String of(String verb, Route route) {
        AddressFamily family = route.to().family();
        String type = route.type() == Route.Type.UNICAST ? "" : route.type().word() + " ";
        return familyOption(route) + "route " + verb + " " + type + destination(route.to())
                + words(route.options(), option -> word(option, family));
    }

    private static String destination(IpPrefix to) {
        return to.length() == 0 ? "default" : to.toString();
    }

    /** {@code default} does not tell its family; a gateway of the other would be taken for it. */
    private static String familyOption(Route route) {
        if (route.to().length() > 0) {
            return "";
        }
        boolean isIpv6 = route.to().family() == AddressFamily.IPV6;
        boolean hasForeignGateway =
                gateways(route.options()).stream().anyMatch(via -> via.family() == AddressFamily.IPV6);
        return isIpv6 ? "-6 " : hasForeignGateway ? "-4 " : "";
    }

    private static List<IpAddress> gateways(Collection<Option> options) {
        return options.stream()
                .flatMap(option -> option instanceof Option.Multipath ways
                        ? ways.hops().stream().flatMap(hop -> gateways(hop.options()).stream())
                        : List.of(option).stream()
                                .filter(Option.Via.class::isInstance)
                                .map(via -> ((Option.Via) via).gateway()))
                .toList();
    }

    private static String words(Collection<Option> options, Function<Option, String> word) {
        return ORDER.stream()
                .flatMap(type -> options.stream().filter(type::isInstance))
                .map(option -> " " + word.apply(option))
                .collect(Collectors.joining());
    }

    private static String word(Option option, AddressFamily family) {
        if (option instanceof Option.Via via) {
            boolean isForeign = via.gateway().family() != family;
            return "via " + (isForeign ? via.gateway().family().word() + " " : "") + via.gateway();
        }
        if (option instanceof Option.Dev dev) {
            return "dev " + CommandPrinter.quote(dev.name());
        }
        if (option instanceof Option.Multipath ways) {
            return ways.hops().stream().map(hop -> hop(hop, family)).collect(Collectors.joining(" "));
        }
        return plain(option);
    }

    private static String plain(Option option) {
        if (option instanceof Option.Source source) {
            return "src " + source.address();
        }
        if (option instanceof Option.Metric metric) {
            return "metric " + metric.value();
        }
        if (option instanceof Option.Table table) {
            return "table " + table(table.number());
        }
        if (option instanceof Option.InScope scope) {
            return "scope " + scope.scope().word();
        }
        if (option instanceof Option.Protocol protocol) {
            return "proto " + protocol(protocol.number());
        }
        return option instanceof Option.Mtu mtu ? "mtu " + mtu.bytes() : "onlink";
    }

    private static String hop(Route.NextHop hop, AddressFamily family) {
        String weight = hop.weight() == 1 ? "" : " weight " + hop.weight();
        return "nexthop" + words(hop.options(), option -> word(option, family)) + weight;
    }

    /** The tables that have a name everywhere ({@code /etc/iproute2/rt_tables}). */
    static String table(long number) {
        if (number < 253 || number > 255) {
            return "" + number;
        }
        return number == 253 ? "default" : number == 254 ? "main" : "local";
    }

    private static String protocol(int number) {
        return switch (number) {
            case 2 -> "kernel";
            case 3 -> "boot";
            case 4 -> "static";
            default -> "" + number;
        };
    }
}
