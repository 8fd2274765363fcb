package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftRoute;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Route.NextHop;
import io.netlab.topology.Route.Option;
import io.netlab.topology.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file can say of routes: the words of {@code ip route}. */
final class RouteKeys {
    private static final Key<Destination> TO = Key.required("to", Destination.TYPE, "The network, or default.");
    private static final Key<IpAddress> VIA = Key.optional("via", Values.ADDRESS, "The gateway.");
    private static final Key<InterfaceName> DEV = Key.optional("dev", Values.LINK, "The link that packets leave by.");
    private static final Key<IpAddress> SRC =
            Key.optional("src", Values.ADDRESS, "The source of the node's own packets.");
    private static final Key<Long> METRIC = Key.optional("metric", Scalars.whole(0, 4_294_967_295L), "The lower wins.");
    private static final Key<Long> TABLE =
            Key.optional("table", Scalars.whole(1, 4_294_967_295L), "The table's number; 254 is main.");
    private static final Key<Route.Type> TYPE = Key.optional(
            "type",
            Scalars.choice("a type of route", List.of(Route.Type.values()), Route.Type::word),
            "What becomes of the packets; unicast unless said.");
    private static final Key<Boolean> ONLINK =
            Key.optional("onlink", Values.FLAG, "Take the gateway to be on the link though no prefix says so.");
    private static final Key<Long> MTU = Key.optional("mtu", Scalars.whole(68, 65535), "The largest packet in bytes.");
    private static final Key<Scope> SCOPE = Key.optional(
            "scope", Scalars.choice("a scope", List.of(Scope.values()), Scope::word), "How near the destination is.");
    private static final Key<AddressFamily> FAMILY =
            Key.optional("family", Values.FAMILY, "Of a default route without a gateway; ipv4 unless said.");
    private static final Key<Long> WEIGHT =
            Key.optional("weight", Scalars.whole(1, 256), "How often this way is taken; 1 unless said.");
    private static final Key<List<Located<Fields>>> NEXTHOPS = Key.optional(
            "nexthops",
            Several.listOf(new Shape("a next hop", "One way of several.", List.of(VIA, DEV, WEIGHT, ONLINK))),
            "Several ways, in place of via and dev.");

    /** An item of {@code routes}. */
    static final Shape SHAPE = new Shape(
            "a route",
            "Where packets to a network go.",
            List.of(LinkKeys.IN, TO, VIA, DEV, SRC, METRIC, TABLE, TYPE, ONLINK, MTU, SCOPE, FAMILY, NEXTHOPS));

    private RouteKeys() {}

    static void declare(Fields fields, Draft draft) {
        Located<NodeName> node = Place.of(fields, LinkKeys.IN);
        List<Located<IpAddress>> gateways = new ArrayList<>();
        Set<Option> options = way(fields, node.value(), gateways, draft);
        fields.value(SRC).ifPresent(address -> options.add(new Option.Source(address)));
        fields.value(METRIC).ifPresent(value -> options.add(new Option.Metric(value)));
        fields.value(TABLE).ifPresent(number -> options.add(new Option.Table(number)));
        fields.value(MTU).ifPresent(bytes -> options.add(new Option.Mtu(bytes.intValue())));
        fields.value(SCOPE).ifPresent(scope -> options.add(new Option.InScope(scope)));
        List<NextHop> hops = new ArrayList<>();
        for (Located<Fields> hop : fields.list(NEXTHOPS)) {
            int weight = hop.value().value(WEIGHT).orElse(1L).intValue();
            hops.add(new NextHop(way(hop.value(), node.value(), gateways, draft), weight));
        }
        if (!hops.isEmpty()) {
            options.add(new Option.Multipath(hops));
        }
        Route.Type type = fields.value(TYPE).orElse(Route.Type.UNICAST);
        draft.add(new DraftRoute(node, new Route(type, destination(fields, gateways), options), gateways));
    }

    private static Set<Option> way(Fields fields, NodeName node, List<Located<IpAddress>> gateways, Draft draft) {
        Set<Option> options = new HashSet<>();
        boolean onlink = fields.value(ONLINK).orElse(false);
        fields.find(VIA).ifPresent(via -> {
            options.add(new Option.Via(via.value()));
            if (!onlink) {
                gateways.add(via);
            }
        });
        fields.find(DEV).ifPresent(dev -> {
            options.add(new Option.Dev(dev.value()));
            draft.use(node, dev);
        });
        if (onlink) {
            options.add(new Option.Onlink());
        }
        return options;
    }

    /** The family of {@code default} is that of its gateway or source, else the one that is said, else IPv4. */
    private static IpPrefix destination(Fields fields, List<Located<IpAddress>> gateways) {
        Optional<AddressFamily> of =
                gateways.stream().findFirst().map(gateway -> gateway.value().family());
        AddressFamily family = fields.value(FAMILY)
                .or(() -> of)
                .or(() -> fields.value(VIA).map(IpAddress::family))
                .or(() -> fields.value(SRC).map(IpAddress::family))
                .orElse(AddressFamily.IPV4);
        return fields.get(TO).value().prefix(family);
    }
}
