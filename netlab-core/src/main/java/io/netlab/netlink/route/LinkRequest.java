package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.NlaFlag;
import io.netlab.netlink.Request;
import io.netlab.sys.SocketFlag;

/** Requests about links, ready to be sent or explained. */
public final class LinkRequest {
    private LinkRequest() {}

    /** Makes a link; refused with EEXIST when the name is taken. */
    public static Request create(LinkSettings settings, LinkKind kind) {
        Link link = settings.with(kind.linkInfo()).link();
        return request(
                "create " + kind.describe(link.name()), RouteType.NEWLINK, MessageFlag.CREATE | MessageFlag.EXCL, link);
    }

    /** Changes the link with that index; a name among the settings renames it. */
    public static Request change(int index, LinkSettings settings) {
        return request(
                "change link " + index,
                RouteType.NEWLINK,
                0,
                settings.withIndex(index).link());
    }

    /** Changes the link of that name, without having to know its index. */
    public static Request change(InterfaceName name, LinkSettings settings) {
        return request(
                "change link " + name,
                RouteType.NEWLINK,
                0,
                settings.withName(name).link());
    }

    /** Changes options of the link's kind, for example of a bridge. */
    public static Request change(int index, LinkKind kind) {
        return change(index, LinkSettings.UNCHANGED.with(kind.linkInfo()));
    }

    /** Changes state and flags of a port of a bridge. */
    public static Request port(int index, PortOptions options) {
        Attribute info = new Attribute.Nest(IflaType.PROTINFO, NlaFlag.NESTED, Bytes.EMPTY, options.attributes());
        Link link = new Link(SocketFlag.AF_BRIDGE, 0, index, 0, 0, Attributes.NONE.with(info));
        return request("change bridge port " + index, RouteType.SETLINK, 0, link);
    }

    /** Removes the link with that index; a veth goes with its other end. */
    public static Request delete(int index) {
        return request(
                "delete link " + index,
                RouteType.DELLINK,
                0,
                LinkSettings.UNCHANGED.withIndex(index).link());
    }

    /** Removes the link of that name. */
    public static Request delete(InterfaceName name) {
        return request(
                "delete link " + name,
                RouteType.DELLINK,
                0,
                LinkSettings.named(name).link());
    }

    /** Asks for the link with that index. */
    public static Request get(int index) {
        return request(
                "read link " + index,
                RouteType.GETLINK,
                0,
                LinkSettings.UNCHANGED.withIndex(index).link());
    }

    /** Asks for the link of that name. */
    public static Request get(InterfaceName name) {
        return request(
                "read link " + name,
                RouteType.GETLINK,
                0,
                LinkSettings.named(name).link());
    }

    /** Asks for all links. */
    public static Request list() {
        return request("list links", RouteType.GETLINK, MessageFlag.DUMP, LinkSettings.UNCHANGED.link());
    }

    /**
     * Asks for the links of a family that are as the attributes say: IFLA_MASTER, IFLA_LINKINFO. A kind that the kernel
     * does not know is passed over ({@code link_dump_filtered()} of the kernel's {@code net/core/rtnetlink.c}).
     */
    public static Request list(int family, Attributes filter) {
        Link wanted = new Link(family, 0, 0, 0, 0, filter);
        return request("list links", RouteType.GETLINK, MessageFlag.DUMP, wanted);
    }

    /** The attributes that ask for links of a kind. */
    public static Attribute ofKind(String kind) {
        return LinkKind.of(kind).linkInfo();
    }

    private static Request request(String attempt, int type, int flags, Link link) {
        return Request.of(attempt, type, flags, link.fixed(), link.attributes());
    }
}
