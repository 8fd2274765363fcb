package io.netlab.listing;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteTable;
import io.netlab.query.RouteCondition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Picks the routes that meet the conditions of a query, and knows what need not be told of them any more. */
final class RouteFilter {
    private final List<RouteCondition> conditions;
    private final Predicate<Route> meets;

    /**
     * Conditions, with the index of every link that they name.
     *
     * @param index finds a link, 0 when there is none of that name
     */
    RouteFilter(List<RouteCondition> conditions, ToIntFunction<InterfaceName> index) {
        this.conditions = List.copyOf(conditions);
        Tests tests = new Tests(index);
        this.meets =
                conditions.stream().map(condition -> condition.accept(tests)).reduce(route -> true, Predicate::and);
    }

    /** Lets every route pass, and settles nothing. */
    static RouteFilter none() {
        return new RouteFilter(List.of(), name -> 0);
    }

    /** True for a route that is to be shown; what was made for one packet is not. */
    boolean passes(Route route) {
        return (route.flags() & RouteTable.ROUTE_CLONED) == 0 && meets.test(route);
    }

    /** The condition of that kind, if there is one. */
    <T extends RouteCondition> Optional<T> find(Class<T> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** True when a condition says all that there is to know about it. */
    boolean settles(Class<? extends RouteCondition> kind) {
        return find(kind).isPresent();
    }

    /** True when a condition names the one gateway that the route can have. */
    boolean settlesGateway(Route route) {
        return isOneAddress(find(RouteCondition.Via.class).map(RouteCondition.Via::network), route);
    }

    /** True when a condition names the one preferred source that the route can have. */
    boolean settlesSource(Route route) {
        return isOneAddress(find(RouteCondition.Source.class).map(RouteCondition.Source::network), route);
    }

    private static boolean isOneAddress(Optional<IpPrefix> network, Route route) {
        int bits = route.addressFamily().addressBits();
        return network.filter(prefix -> prefix.length() == bits).isPresent();
    }

    /** What each condition asks of a route: {@code filter_nlmsg()} of iproute2's {@code ip/iproute.c}. */
    private record Tests(ToIntFunction<InterfaceName> index) implements RouteCondition.Visitor<Predicate<Route>> {
        /** Before IPv6 had tables, its local routes were in the main one: they are not shown with it. */
        @Override
        public Predicate<Route> visit(RouteCondition.InTable condition) {
            return route -> Integer.toUnsignedLong(route.table()) == condition.table()
                    && !(route.addressFamily().addressBits() == 128
                            && condition.table() == RouteTable.MAIN
                            && route.kind() == RouteKind.LOCAL);
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Dev condition) {
            int wanted = index.applyAsInt(condition.name());
            return route -> route.device().orElse(0) == wanted;
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Via condition) {
            return route -> condition.network().contains(orNone(route.gateway(), route));
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Source condition) {
            return route -> condition.network().contains(orNone(route.preferredSource(), route));
        }

        private static IpAddress orNone(Optional<IpAddress> address, Route route) {
            return address.orElseGet(() -> IpAddress.any(route.addressFamily()));
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Protocol condition) {
            return route -> route.protocol() == condition.number();
        }

        @Override
        public Predicate<Route> visit(RouteCondition.InScope condition) {
            return route -> route.scope() == condition.number();
        }

        @Override
        public Predicate<Route> visit(RouteCondition.OfType condition) {
            return route -> route.kindNumber() == condition.number();
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Tos condition) {
            return route -> route.tos() == condition.tos();
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Metric condition) {
            return route -> Integer.toUnsignedLong(route.metric()) == condition.metric();
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Within condition) {
            IpPrefix network = condition.network();
            return route -> network.length() <= route.destinationLength()
                    && network.contains(route.destination().address());
        }

        @Override
        public Predicate<Route> visit(RouteCondition.Around condition) {
            IpPrefix network = condition.network();
            return route -> network.length() >= route.destinationLength()
                    && route.destination().contains(network.address());
        }

        @Override
        public Predicate<Route> visit(RouteCondition.ToAll condition) {
            return Route::isDefault;
        }
    }
}
