package io.netlab.scenario.file;

import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.Placed;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Route.NextHop;
import io.netlab.topology.Route.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes declared routes of what the file says of them. */
final class RouteBinder {
    private final Draft draft;
    private final Problems problems;

    RouteBinder(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** Declares the route, when it is known which; what it speaks of is used in any case. */
    void declare(Fields fields) {
        Located<NodeName> node = Place.of(fields, LinkKeys.IN, draft);
        draft.use(node);
        ways(fields).forEach(way -> use(node, way));
        AddressFamily family = family(fields);
        new RouteForm(fields, family, problems).check();
        boolean known = fields.isWhole() && !fields.isDoubtful(RouteKeys.METRIC) && !fields.isDoubtful(RouteKeys.TABLE);
        if (known) {
            Located<Destination> to = fields.get(RouteKeys.TO);
            draft.addRoute(new Placed<>(
                    node, new Located<>(route(fields, to.value().prefix(family)), to.position())));
        }
    }

    /** The route's own way, and each of several. */
    private static Stream<Fields> ways(Fields fields) {
        return Stream.concat(
                Stream.of(fields), fields.list(RouteKeys.NEXTHOPS).stream().map(Located::value));
    }

    private void use(Located<NodeName> node, Fields way) {
        way.find(RouteKeys.DEV).ifPresent(dev -> draft.use(node.value(), dev));
        boolean near = !isOnlink(way) && !way.isDoubtful(RouteKeys.ONLINK);
        way.find(RouteKeys.VIA).filter(via -> near).ifPresent(via -> draft.goVia(new Placed<>(node, via)));
    }

    private static boolean isOnlink(Fields way) {
        return way.value(RouteKeys.ONLINK).orElse(false);
    }

    private static Route route(Fields fields, IpPrefix to) {
        Set<Option> options = way(fields);
        fields.value(RouteKeys.SRC).ifPresent(address -> options.add(new Option.Source(address)));
        fields.value(RouteKeys.METRIC).ifPresent(value -> options.add(new Option.Metric(value)));
        fields.value(RouteKeys.TABLE).ifPresent(number -> options.add(new Option.Table(number)));
        fields.value(RouteKeys.MTU).ifPresent(bytes -> options.add(new Option.Mtu(bytes.intValue())));
        fields.value(RouteKeys.SCOPE).ifPresent(scope -> options.add(new Option.InScope(scope)));
        List<NextHop> hops = fields.list(RouteKeys.NEXTHOPS).stream()
                .map(hop -> hop(hop.value()))
                .toList();
        if (!hops.isEmpty()) {
            options.add(new Option.Multipath(hops));
        }
        return new Route(fields.value(RouteKeys.TYPE).orElse(Route.Type.UNICAST), to, options);
    }

    private static NextHop hop(Fields fields) {
        return new NextHop(
                way(fields), fields.value(RouteKeys.WEIGHT).orElse(1L).intValue());
    }

    private static Set<Option> way(Fields fields) {
        Set<Option> options = new HashSet<>();
        fields.value(RouteKeys.VIA).ifPresent(via -> options.add(new Option.Via(via)));
        fields.value(RouteKeys.DEV).ifPresent(dev -> options.add(new Option.Dev(dev)));
        if (isOnlink(fields)) {
            options.add(new Option.Onlink());
        }
        return options;
    }

    /** That of the destination; of {@code default}, the one that is said, else a gateway's or the source's, else IPv4. */
    private static AddressFamily family(Fields fields) {
        Stream<AddressFamily> destination = fields.value(RouteKeys.TO).stream()
                .flatMap(to -> to.network().stream().map(IpPrefix::family));
        Stream<AddressFamily> gateways =
                ways(fields).flatMap(way -> way.value(RouteKeys.VIA).stream()).map(IpAddress::family);
        Stream<AddressFamily> said = fields.value(RouteKeys.FAMILY).stream();
        Stream<AddressFamily> source = fields.value(RouteKeys.SRC).stream().map(IpAddress::family);
        return Stream.of(destination, said, gateways, source)
                .flatMap(families -> families)
                .findFirst()
                .orElse(AddressFamily.IPV4);
    }
}
