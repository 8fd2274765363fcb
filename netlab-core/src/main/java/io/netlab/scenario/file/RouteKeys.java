package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.topology.Route;
import io.netlab.topology.Scope;
import java.util.List;

/** What a file can say of routes: the words of {@code ip route}. */
final class RouteKeys {
    static final Key<Destination> TO = Key.required("to", Destination.TYPE, "The network, or default.");
    static final Key<IpAddress> VIA = Key.optional("via", Values.ADDRESS, "The gateway.");
    static final Key<InterfaceName> DEV = Key.optional("dev", Values.LINK, "The link that packets leave by.");
    static final Key<IpAddress> SRC = Key.optional("src", Values.ADDRESS, "The source of the node's own packets.");
    static final Key<Long> METRIC = Key.optional("metric", Scalars.whole(0, 4_294_967_295L), "The lower wins.");
    static final Key<Long> TABLE =
            Key.optional("table", Scalars.whole(1, 4_294_967_295L), "The table's number; 254 is main.");
    static final Key<Route.Type> TYPE = Key.optional(
            "type",
            Scalars.choice("a type of route", List.of(Route.Type.values()), Route.Type::word),
            "What becomes of the packets; unicast unless said.");
    static final Key<Boolean> ONLINK =
            Key.optional("onlink", Values.FLAG, "Take the gateway to be on the link though no prefix says so.");
    static final Key<Long> MTU = Key.optional("mtu", Scalars.whole(68, 65535), "The largest packet in bytes.");
    static final Key<Scope> SCOPE = Key.optional(
            "scope", Scalars.choice("a scope", List.of(Scope.values()), Scope::word), "How near the destination is.");
    static final Key<AddressFamily> FAMILY =
            Key.optional("family", Values.FAMILY, "Of a default route without a gateway; ipv4 unless said.");
    static final Key<Long> WEIGHT =
            Key.optional("weight", Scalars.whole(1, 256), "How often this way is taken; 1 unless said.");
    static final Key<List<Located<Fields>>> NEXTHOPS = Key.optional(
            "nexthops",
            Several.listOf(new Shape("a next hop", "One way of several.", List.of(VIA, DEV, WEIGHT, ONLINK))),
            "Several ways, in place of via and dev.");

    /** An item of {@code routes}. */
    static final Shape SHAPE = new Shape(
            "a route",
            "Where packets to a network go.",
            List.of(LinkKeys.IN, TO, VIA, DEV, SRC, METRIC, TABLE, TYPE, ONLINK, MTU, SCOPE, FAMILY, NEXTHOPS));

    private RouteKeys() {}
}
