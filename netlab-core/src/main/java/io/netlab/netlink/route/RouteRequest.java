package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
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
        AddressFamily family = destination.family();
        Attributes attributes = more.with(new Attribute.Ip(RtaType.DST, destination));
        int sourceLength = more.has(RtaType.SRC) ? family.addressBits() : 0;
        Route question = new Route(family.number(), family.addressBits(), sourceLength, 0, 0, 0, 0, 0, 0, attributes);
        return of("find the route to " + destination, RouteType.GETROUTE, 0, question);
    }

    /** Asks for all routes of a family, in all tables. */
    public static Request list(AddressFamily family) {
        Route all = new Route(family.number(), 0, 0, 0, 0, 0, 0, 0, 0, Attributes.NONE);
        return of("list routes", RouteType.GETROUTE, MessageFlag.DUMP, all);
    }

    private static Request request(String attempt, int type, int flags, RouteSettings settings) {
        return of(attempt + settings.destination(), type, flags, settings.route());
    }

    private static Request of(String attempt, int type, int flags, Route route) {
        return Request.of(attempt, type, flags, route.fixed(), route.attributes());
    }
}
