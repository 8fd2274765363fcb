package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.Request;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteRequest;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.RtaType;
import io.netlab.query.RouteCondition;
import io.netlab.query.RouteQuery;
import io.netlab.query.ShowOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows what a {@link RouteQuery} asks for. */
final class RouteListing implements RouteQuery.Visitor<Optional<Listed>> {
    private static final int REFUSED = 2;

    private final LinkScene scene;

    private RouteListing(LinkScene scene) {
        this.scene = scene;
    }

    static Optional<Listed> of(RouteQuery query, Nodes nodes) {
        return query.accept(new RouteListing(LinkScene.of(query.node(), nodes)));
    }

    /** In JSON, the real program has begun to write when the kernel refuses, so it is asked. */
    @Override
    public Optional<Listed> visit(RouteQuery.Table query) {
        RouteFilter filter = new RouteFilter(query.conditions(), this::index);
        Optional<InterfaceName> dev = filter.find(RouteCondition.Dev.class).map(RouteCondition.Dev::name);
        if (dev.isPresent() && index(dev.get()) == 0) {
            return Optional.of(KernelWords.noDevice(dev.get(), 1));
        }
        try {
            List<Route> routes = scene.namespace().routes().routes(request(query.options(), filter)).stream()
                    .filter(filter::passes)
                    .toList();
            return shown(routes, query.options(), filter);
        } catch (NetlinkException refused) {
            return query.options().json() ? Optional.empty() : Optional.of(KernelWords.noList(refused, REFUSED));
        }
    }

    private int index(InterfaceName name) {
        return scene.find(name.text()).map(Link::index).orElse(0);
    }

    /** Without a word about the family, one table is asked for its IPv4 routes, and all tables for all routes. */
    private Request request(ShowOptions options, RouteFilter filter) {
        long table = filter.find(RouteCondition.InTable.class)
                .map(RouteCondition.InTable::table)
                .orElse(0L);
        int family = options.family().map(AddressFamily::number).orElse(table == 0 ? 0 : AddressFamily.IPV4.number());
        int protocol = filter.find(RouteCondition.Protocol.class)
                .map(RouteCondition.Protocol::number)
                .orElse(0);
        int dev = filter.find(RouteCondition.Dev.class)
                .map(condition -> index(condition.name()))
                .orElse(0);
        return RouteRequest.list(family, protocol, table, dev);
    }

    @Override
    public Optional<Listed> visit(RouteQuery.Lookup query) {
        RouteQuery.Packet packet = query.packet();
        Optional<InterfaceName> missing = Stream.of(packet.iif(), packet.oif())
                .flatMap(Optional::stream)
                .filter(name -> index(name) == 0)
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(KernelWords.noDevice(missing.get(), 1));
        }
        int flags = packet.to().family() == AddressFamily.IPV4 ? RouteTable.LOOKUP_TABLE : 0;
        int asked = query.asInTable() ? flags | RouteTable.FIB_MATCH : flags;
        try {
            Route found = scene.namespace().routes().routeTo(RouteRequest.get(packet.to(), known(packet), asked));
            return shown(List.of(found), query.options(), RouteFilter.none());
        } catch (NetlinkException refused) {
            return Optional.of(Listed.refused(KernelWords.of(refused), REFUSED));
        }
    }

    private Attributes known(RouteQuery.Packet packet) {
        AttributesBuilder known = new AttributesBuilder();
        packet.from().ifPresent(address -> known.ip(RtaType.SRC, address));
        packet.iif().ifPresent(name -> known.u32(RtaType.IIF, index(name)));
        packet.oif().ifPresent(name -> known.u32(RtaType.OIF, index(name)));
        if (packet.mark() != 0) {
            known.u32(RtaType.MARK, packet.mark());
        }
        return known.build();
    }

    private Optional<Listed> shown(List<Route> routes, ShowOptions options, RouteFilter filter) {
        if (!routes.stream().allMatch(RouteCoverage::knows)) {
            return Optional.empty();
        }
        RouteFields fields = new RouteFields(scene, options, filter);
        Rows rows = new Rows();
        routes.forEach(route -> rows.add(fields.of(route)));
        return Optional.of(Listed.of(rows.render(options)));
    }
}
