package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.NlaFlag;
import io.netlab.netlink.Shape;
import java.util.List;

/**
 * What a route shall be like, in a request: in table main, made at boot (as the {@code ip} command says), valid
 * everywhere, unless it is set otherwise here.
 *
 * @param destination where it leads
 * @param scope -1 lets it follow from the rest, as the {@code ip} command does: link where no gateway is given
 */
public record RouteSettings(
        IpPrefix destination, RouteKind kind, int table, int protocol, int scope, int flags, Attributes attributes) {
    private static final int AUTOMATIC = -1;
    private static final int HEADER_TABLES = 256;

    /** A route to a network. */
    public static RouteSettings to(IpPrefix destination) {
        return new RouteSettings(
                destination,
                RouteKind.UNICAST,
                RouteTable.MAIN,
                RouteTable.PROTOCOL_BOOT,
                AUTOMATIC,
                0,
                Attributes.NONE);
    }

    /** The default route. */
    public static RouteSettings toAll(AddressFamily family) {
        return to(IpPrefix.all(family));
    }

    /** Through a router; one of the other family is possible for IPv4 destinations. */
    public RouteSettings via(IpAddress gateway) {
        return gateway.family() == destination.family()
                ? with(new Attribute.Ip(RtaType.GATEWAY, gateway))
                : with(new Attribute.Raw(RtaType.VIA, 0, NextHop.encodeVia(gateway)));
    }

    /** Through the link with that index. */
    public RouteSettings dev(int index) {
        return with(new Attribute.Scalar(RtaType.OIF, Shape.U32, index));
    }

    public RouteSettings withPreferredSource(IpAddress address) {
        return with(new Attribute.Ip(RtaType.PREFSRC, address));
    }

    public RouteSettings withMetric(int metric) {
        return with(new Attribute.Scalar(RtaType.PRIORITY, Shape.U32, metric & 0xffff_ffffL));
    }

    public RouteSettings withMtu(int bytes) {
        Attributes metrics = Attributes.NONE.with(new Attribute.Scalar(RtaxType.MTU, Shape.U32, bytes));
        return with(new Attribute.Nest(RtaType.METRICS, NlaFlag.NESTED, Bytes.EMPTY, metrics));
    }

    /** Several ways, which share the packets. */
    public RouteSettings withNextHops(List<NextHop> hops) {
        return with(new Attribute.Raw(RtaType.MULTIPATH, 0, NextHop.encodeAll(hops)));
    }

    public RouteSettings withTable(int newTable) {
        return new RouteSettings(destination, kind, newTable, protocol, scope, flags, attributes);
    }

    public RouteSettings withKind(RouteKind newKind) {
        return new RouteSettings(destination, newKind, table, protocol, scope, flags, attributes);
    }

    public RouteSettings withProtocol(int newProtocol) {
        return new RouteSettings(destination, kind, table, newProtocol, scope, flags, attributes);
    }

    public RouteSettings withScope(int newScope) {
        return new RouteSettings(destination, kind, table, protocol, newScope, flags, attributes);
    }

    /** Takes the gateway to be on the link without a route to it. */
    public RouteSettings onLink() {
        int more = flags | RouteTable.NEXTHOP_ONLINK;
        return new RouteSettings(destination, kind, table, protocol, scope, more, attributes);
    }

    /** Any other attribute, by its number in {@link RtaType}. */
    public RouteSettings with(Attribute attribute) {
        return new RouteSettings(destination, kind, table, protocol, scope, flags, attributes.with(attribute));
    }

    /** The message. */
    public Route route() {
        return new Route(
                destination.family().number(),
                destination.length(),
                0,
                0,
                table < HEADER_TABLES ? table : RouteTable.UNSPEC,
                protocol,
                effectiveScope(),
                kind.number(),
                flags,
                completed());
    }

    private Attributes completed() {
        Attributes all = destination.length() == 0
                ? attributes
                : attributes.with(new Attribute.Ip(RtaType.DST, destination.address()));
        return table < HEADER_TABLES ? all : all.with(new Attribute.Scalar(RtaType.TABLE, Shape.U32, table));
    }

    private int effectiveScope() {
        if (scope != AUTOMATIC) {
            return scope;
        }
        boolean direct = kind == RouteKind.UNICAST && !attributes.has(RtaType.GATEWAY) && !attributes.has(RtaType.VIA);
        if (destination.family() == AddressFamily.IPV6 || attributes.has(RtaType.MULTIPATH)) {
            return Scope.UNIVERSE; // IPv6 has no scopes of routes
        }
        return kind == RouteKind.LOCAL ? Scope.HOST : direct ? Scope.LINK : Scope.UNIVERSE;
    }
}
