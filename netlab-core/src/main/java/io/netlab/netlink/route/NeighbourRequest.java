package io.netlab.netlink.route;

import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
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

    /**
     * Asks for neighbours, as {@code ip neigh show} does.
     *
     * @param family 0 for all families
     * @param dev the index of a link, 0 for all
     * @param proxy true for the addresses that are answered for in another's place, false for the others
     */
    public static Request list(int family, int dev, boolean proxy) {
        AttributesBuilder filter = new AttributesBuilder();
        if (dev != 0) {
            filter.u32(NdaType.IFINDEX, dev);
        }
        int flags = proxy ? NeighbourState.FLAG_PROXY : 0;
        return list("list neighbours", new Neighbour(family, 0, 0, flags, 0, filter.build()));
    }

    /**
     * Asks for entries of forwarding tables, as {@code bridge fdb show} does.
     *
     * @param bridge the index of a bridge, 0 for all
     * @param dev the index of a port or link, 0 for all
     */
    public static Request listForwarding(int bridge, int dev) {
        AttributesBuilder filter = new AttributesBuilder();
        if (bridge != 0) {
            filter.u32(NdaType.MASTER, bridge);
        }
        return list("list forwarding tables", new Neighbour(SocketFlag.AF_BRIDGE, dev, 0, 0, 0, filter.build()));
    }

    private static Request list(String attempt, int family) {
        return list(attempt, new Neighbour(family, 0, 0, 0, 0, Attributes.NONE));
    }

    private static Request list(String attempt, Neighbour like) {
        return Request.of(attempt, RouteType.GETNEIGH, MessageFlag.DUMP, like.fixed(), like.attributes());
    }

    private static Request request(String verb, int type, int flags, Neighbour neighbour) {
        String key = neighbour.isForwarding()
                ? "forwarding entry " + neighbour.mac().map(Object::toString).orElse("")
                : "neighbour " + neighbour.address().map(Object::toString).orElse("");
        String attempt = verb + key + " of link " + neighbour.index();
        return Request.of(attempt, type, flags, neighbour.fixed(), neighbour.attributes());
    }
}
