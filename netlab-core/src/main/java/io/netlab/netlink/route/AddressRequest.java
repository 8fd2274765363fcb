package io.netlab.netlink.route;

import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;

/** Requests about addresses, ready to be sent or explained. */
public final class AddressRequest {
    private AddressRequest() {}

    /** Gives a link an address; refused with EEXIST when it has it. */
    public static Request add(Address address) {
        return request("add address", RouteType.NEWADDR, MessageFlag.CREATE | MessageFlag.EXCL, address);
    }

    /** Gives a link an address, or changes the one that it has. */
    public static Request replace(Address address) {
        return request("set address", RouteType.NEWADDR, MessageFlag.CREATE | MessageFlag.REPLACE, address);
    }

    /** Takes an address from a link. */
    public static Request delete(Address address) {
        return request("delete address", RouteType.DELADDR, 0, address);
    }

    /** Asks for all addresses of both families. */
    public static Request list() {
        Address all = new Address(0, 0, 0, 0, 0, Attributes.NONE);
        return Request.of("list addresses", RouteType.GETADDR, MessageFlag.DUMP, all.fixed(), all.attributes());
    }

    private static Request request(String verb, int type, int flags, Address address) {
        String attempt = address.prefix()
                .map(prefix -> verb + " " + prefix + " of link " + address.index())
                .orElse(verb);
        return Request.of(attempt, type, flags, address.fixed(), address.attributes());
    }
}
