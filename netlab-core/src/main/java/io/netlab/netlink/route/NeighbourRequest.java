package io.netlab.netlink.route;

import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;
import io.netlab.sys.SocketFlag;

/** Requests about neighbours and entries of forwarding tables, ready to be sent or explained. */
public final class NeighbourRequest {
    private NeighbourRequest() {}

    /** Adds an entry; refused with EEXIST when there is one. */
    public static Request add(Neighbour neighbour) {
        return request("add ", RouteType.NEWNEIGH, MessageFlag.CREATE | MessageFlag.EXCL, neighbour);
    }

    /** Adds an entry, or changes the one that is there. */
    public static Request replace(Neighbour neighbour) {
        return request("set ", RouteType.NEWNEIGH, MessageFlag.CREATE | MessageFlag.REPLACE, neighbour);
    }

    /** Adds a further entry for the same address, as VXLAN links take them. */
    public static Request append(Neighbour neighbour) {
        return request("append ", RouteType.NEWNEIGH, MessageFlag.CREATE | MessageFlag.APPEND, neighbour);
    }

    /** Adds or changes an entry, as the flags of the message say ({@link MessageFlag}). */
    public static Request put(Neighbour neighbour, int flags) {
        return request("put ", RouteType.NEWNEIGH, flags, neighbour);
    }

    /** Deletes an entry. */
    public static Request delete(Neighbour neighbour) {
        return request("delete ", RouteType.DELNEIGH, 0, neighbour);
    }

    /** Asks for the neighbours of both families. */
    public static Request list() {
        return list("list neighbours", 0);
    }

    /** Asks for the forwarding tables of all bridges and VXLAN links. */
    public static Request listForwarding() {
        return list("list forwarding tables", SocketFlag.AF_BRIDGE);
    }

    private static Request list(String attempt, int family) {
        Neighbour all = new Neighbour(family, 0, 0, 0, 0, Attributes.NONE);
        return Request.of(attempt, RouteType.GETNEIGH, MessageFlag.DUMP, all.fixed(), all.attributes());
    }

    private static Request request(String verb, int type, int flags, Neighbour neighbour) {
        String key = neighbour.isForwarding()
                ? "forwarding entry " + neighbour.mac().map(Object::toString).orElse("")
                : "neighbour " + neighbour.address().map(Object::toString).orElse("");
        String attempt = verb + key + " of link " + neighbour.index();
        return Request.of(attempt, type, flags, neighbour.fixed(), neighbour.attributes());
    }
}
