package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.RtaType;
import io.netlab.query.RouteCondition;
import io.netlab.query.ShowOptions;
import java.util.List;
import java.util.Optional;

/** Shows one route: a line, and one more for each of several ways. */
final class RouteFields {
    private static final int HEXADECIMAL_MARKS = 16;
    private static final List<String> PREFERENCES = List.of("medium", "high", "2", "low");

    private final LinkScene scene;
    private final ShowOptions options;
    private final RouteFilter filter;
    private final RouteNames names;

    RouteFields(LinkScene scene, ShowOptions options, RouteFilter filter) {
        this.scene = scene;
        this.options = options;
        this.filter = filter;
        this.names = new RouteNames(options.numeric());
    }

    Row of(Route route) {
        Row row = new Row();
        ends(row, route);
        way(row, route);
        origin(row, route);
        row.all(RouteFlagFields.of(route.flags()));
        packet(row, route);
        row.all(RouteCacheFields.of(route, options.statistics() > 0));
        rest(row, route);
        return row.words("\n");
    }

    /** Where it leads, and from where. */
    private void ends(Row row, Route route) {
        Colour colour = colour(route.addressFamily());
        if (route.kind() != RouteKind.UNICAST || options.details()) {
            row.text("type", "%s ", names.type(route.kindNumber()));
        }
        String destination = end(route, RtaType.DST, route.destinationLength(), "default");
        row.text("dst", "%s ", destination, destination.equals("default") ? Colour.NONE : colour);
        if (route.attributes().has(RtaType.SRC)) {
            row.text("from", "from %s ", end(route, RtaType.SRC, route.sourceLength(), ""), colour);
        }
        if (route.tos() != 0 && !filter.settles(RouteCondition.Tos.class)) {
            row.text("tos", "tos %s ", names.service(route.tos()));
        }
    }

    private static String end(Route route, int type, int length, String otherwise) {
        boolean isWhole = length == route.addressFamily().addressBits();
        return route.attributes()
                .ip(type)
                .map(address -> isWhole ? address.toString() : address + "/" + length)
                .orElse(otherwise);
    }

    private void way(Row row, Route route) {
        if (!filter.settlesGateway(route)) {
            gateway(row, route.attributes(), route.gateway());
        }
        if (!filter.settles(RouteCondition.Dev.class)) {
            route.device().ifPresent(index -> row.words("dev ").text("dev", "%s ", scene.nameOf(index), Colour.IFNAME));
        }
    }

    /** A gateway of another family says so. */
    private static void gateway(Row row, Attributes attributes, Optional<IpAddress> gateway) {
        gateway.ifPresent(address -> {
            Colour colour = colour(address.family());
            if (attributes.has(RtaType.GATEWAY)) {
                row.words("via ").text("gateway", "%s ", address.toString(), colour);
                return;
            }
            row.block(
                    "via",
                    new Row()
                            .text("family", "via %s ", address.family() == AddressFamily.IPV4 ? "inet" : "inet6")
                            .text("host", "%s ", address.toString(), colour));
        });
    }

    /** In which table it is, who made it, and how it ranks. */
    private void origin(Row row, Route route) {
        boolean isElsewhere = route.table() != RouteTable.MAIN || options.details();
        if (route.table() != 0 && isElsewhere && !filter.settles(RouteCondition.InTable.class)) {
            row.text("table", "table %s ", names.table(Integer.toUnsignedLong(route.table())));
        }
        if (!RouteCacheFields.isCloned(route)) {
            maker(row, route);
        }
        if (!filter.settlesSource(route)) {
            route.preferredSource()
                    .ifPresent(address ->
                            row.words("src ").text("prefsrc", "%s ", address.toString(), colour(address.family())));
        }
        if (!filter.settles(RouteCondition.Metric.class)) {
            route.attributes().number(RtaType.PRIORITY).ifPresent(metric -> row.number("metric", "metric %d ", metric));
        }
    }

    private void maker(Row row, Route route) {
        boolean isOfNote = route.protocol() != RouteTable.PROTOCOL_BOOT || options.details();
        if (isOfNote && !filter.settles(RouteCondition.Protocol.class)) {
            row.text("protocol", "proto %s ", names.protocol(route.protocol()));
        }
        if ((route.scope() != 0 || options.details()) && !filter.settles(RouteCondition.InScope.class)) {
            row.text("scope", "scope %s ", names.scope(route.scope()));
        }
    }

    private void packet(Row row, Route route) {
        long mark = route.attributes().number(RtaType.MARK).orElse(0);
        if (mark != 0) {
            String text = mark < HEXADECIMAL_MARKS ? Long.toString(mark) : "0x" + Long.toHexString(mark);
            row.value("mark", Json.of(mark), "mark " + text + " ");
        }
        realms(row, route.attributes());
        route.attributes().number(RtaType.UID).ifPresent(uid -> row.number("uid", "uid %d ", uid));
    }

    private void realms(Row row, Attributes attributes) {
        attributes.number(RtaType.FLOW).ifPresent(flow -> {
            long from = flow >> 16;
            Row realms = new Row().words(from == 0 ? "realm " : "realms ");
            if (from != 0) {
                realms.text("from", "%s/", names.realm(from));
            }
            row.block("flow", realms.text("to", "%s ", names.realm(flow & 0xffff)));
        });
    }

    private void rest(Row row, Route route) {
        Attributes attributes = route.attributes();
        if (attributes.has(RtaType.METRICS)) {
            Row metrics = RouteMetrics.of(attributes.nest(RtaType.METRICS));
            row.series("metrics", "", new Row().block("", metrics), "");
        }
        attributes
                .integer(RtaType.IIF)
                .ifPresent(index -> row.words("iif ").text("iif", "%s ", scene.nameOf(index), Colour.IFNAME));
        attributes.integer(RtaType.PREF).ifPresent(pref -> row.text("pref", "pref %s", preference(pref)));
        if (attributes.has(RtaType.MULTIPATH)) {
            Row hops = new Row();
            route.nextHops().forEach(hop -> hops.block("", hop(hop)));
            row.series("nexthops", "", hops, "");
        }
    }

    private static String preference(int pref) {
        return pref < PREFERENCES.size() ? PREFERENCES.get(pref) : Integer.toString(pref);
    }

    private Row hop(NextHop hop) {
        Row row = new Row().lineEnd().words("\tnexthop ");
        gateway(row, hop.attributes(), hop.gateway());
        realms(row, hop.attributes());
        return row.text("dev", "dev %s ", scene.nameOf(hop.index()))
                .number("weight", "weight %d ", hop.weight())
                .all(RouteFlagFields.of(hop.flags()));
    }

    private static Colour colour(AddressFamily family) {
        return family == AddressFamily.IPV4 ? Colour.INET : Colour.INET6;
    }
}
