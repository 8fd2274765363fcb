package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;

/** Requests about routes, ready to be sent or explained. */
public final class RouteRequest {
    private RouteRequest() {}

    /** Adds a route; refused with EEXIST when there is one like it. */
    public static Request add(RouteSettings settings) {
        return request("add route to ", RouteType.NEWROUTE, MessageFlag.CREATE | MessageFlag.EXCL, settings);
    }

    /** Adds a route, or takes the place of the one like it. */
    public static Request replace(RouteSettings settings) {
        return request("set route to ", RouteType.NEWROUTE, MessageFlag.CREATE | MessageFlag.REPLACE, settings);
    }

    /** Adds a route behind those like it. */
    public static Request append(RouteSettings settings) {
        return request("append route to ", RouteType.NEWROUTE, MessageFlag.CREATE | MessageFlag.APPEND, settings);
    }

    /** Adds or changes a route, as the flags of the message say ({@link MessageFlag}). */
    public static Request put(RouteSettings settings, int flags) {
        return request("put route to ", RouteType.NEWROUTE, flags, settings);
    }

    /**
     * Deletes the first route that is like the settings; scope, origin and kind do not count unless they are other than
     * usual.
     */
    public static Request delete(RouteSettings settings) {
        RouteSettings anyScope = settings.scope() < 0 ? settings.withScope(Scope.NOWHERE) : settings;
        RouteSettings loose = anyScope.kind() == RouteKind.UNICAST ? anyScope.withKind(RouteKind.UNSPEC) : anyScope;
        boolean typical = loose.protocol() == RouteTable.PROTOCOL_BOOT;
        return request("delete route to ", RouteType.DELROUTE, 0, typical ? loose.withProtocol(0) : loose);
    }

    /** Deletes exactly this route, as it was read. */
    public static Request delete(Route route) {
        return of("delete route to " + route.destination(), RouteType.DELROUTE, 0, route);
    }

    /** Asks which way a packet to that address would take. */
    public static Request get(IpAddress destination) {
        return get(destination, Attributes.NONE);
    }

    /** Asks which way a packet would take, with further attributes: source, mark, input link. */
    public static Request get(IpAddress destination, Attributes more) {
        return get(destination, more, 0);
    }

    /** The same with flags: {@link RouteTable#LOOKUP_TABLE}, {@link RouteTable#FIB_MATCH}. */
    public static Request get(IpAddress destination, Attributes more, int flags) {
        AddressFamily family = destination.family();
        int bits = family.addressBits();
        Attributes attributes = more.with(new Attribute.Ip(RtaType.DST, destination));
        int sourceLength = more.has(RtaType.SRC) ? bits : 0;
        Route question = new Route(family.number(), bits, sourceLength, 0, 0, 0, 0, 0, flags, attributes);
        return of("find the route to " + destination, RouteType.GETROUTE, 0, question);
    }

    /** Asks for all routes of a family, in all tables. */
    public static Request list(AddressFamily family) {
        Route all = new Route(family.number(), 0, 0, 0, 0, 0, 0, 0, 0, Attributes.NONE);
        return of("list routes", RouteType.GETROUTE, MessageFlag.DUMP, all);
    }

    /**
     * Asks for the routes of a table, out by a link and of a protocol, as {@code ip route show} does.
     *
     * @param family 0 for all families
     * @param protocol see {@link Route#protocol}; 0 for all
     * @param table 0 for all, else refused with ENOENT when there is none of that number
     * @param dev the index of a link, 0 for all
     */
    public static Request list(int family, int protocol, long table, int dev) {
        AttributesBuilder filter = new AttributesBuilder();
        if (table != 0) {
            filter.u32(RtaType.TABLE, table);
        }
        if (dev != 0) {
            filter.u32(RtaType.OIF, dev);
        }
        Route like = new Route(family, 0, 0, 0, 0, protocol, 0, 0, 0, filter.build());
        return of("list routes", RouteType.GETROUTE, MessageFlag.DUMP, like);
    }

    private static Request request(String attempt, int type, int flags, RouteSettings settings) {
        return of(attempt + settings.destination(), type, flags, settings.route());
    }

    private static Request of(String attempt, int type, int flags, Route route) {
        return Request.of(attempt, type, flags, route.fixed(), route.attributes());
    }
}
