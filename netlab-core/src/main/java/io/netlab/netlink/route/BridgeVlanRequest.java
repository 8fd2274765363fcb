package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.Request;
import io.netlab.sys.SocketFlag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Requests about the VLANs of VLAN-aware bridges and of their ports, and what answers say of them: {@code
 * IFLA_BRIDGE_VLAN_INFO} of {@code linux/if_bridge.h}, in messages of the family PF_BRIDGE.
 */
public final class BridgeVlanRequest {
    /** {@code BRIDGE_VLAN_INFO_PVID}. */
    public static final int PVID = 1 << 1;

    /** {@code BRIDGE_VLAN_INFO_UNTAGGED}. */
    public static final int UNTAGGED = 1 << 2;

    private static final int FLAGS = 0; // IFLA_BRIDGE_FLAGS
    private static final int VLAN_INFO = 2; // IFLA_BRIDGE_VLAN_INFO
    private static final int SELF = 2; // BRIDGE_FLAGS_SELF
    private static final int FILTER_VLAN = 1 << 1; // RTEXT_FILTER_BRVLAN in linux/rtnetlink.h

    private BridgeVlanRequest() {}

    /** A VLAN of a link, with {@link #PVID} and {@link #UNTAGGED}. */
    public record Vlan(int vid, int flags) {}

    /** The flags of a VLAN. */
    public static int flags(boolean pvid, boolean untagged) {
        return (pvid ? PVID : 0) | (untagged ? UNTAGGED : 0);
    }

    /** Lets a port, or with self a bridge, belong to a VLAN. */
    public static Request add(int index, int vid, int flags, boolean self) {
        return request("add VLAN " + vid + " to link " + index, RouteType.SETLINK, index, vid, flags, self);
    }

    /** Takes a port or bridge out of a VLAN. */
    public static Request delete(int index, int vid, boolean self) {
        return request("delete VLAN " + vid + " of link " + index, RouteType.DELLINK, index, vid, 0, self);
    }

    /** Asks for the VLANs of all ports and bridges. */
    public static Request list() {
        Attributes filter =
                new AttributesBuilder().u32(IflaType.EXT_MASK, FILTER_VLAN).build();
        Link all = new Link(SocketFlag.AF_BRIDGE, 0, 0, 0, 0, filter);
        return Request.of("list VLANs", RouteType.GETLINK, MessageFlag.DUMP, all.fixed(), all.attributes());
    }

    /** The VLANs that an answer to {@link #list} tells of a link. Throws MalformedMessageException. */
    public static List<Vlan> read(Link link) {
        return link.attributes().nest(IflaType.AF_SPEC).list().stream()
                .filter(attribute -> attribute.type() == VLAN_INFO)
                .map(attribute -> vlan(((Attribute.Raw) attribute).bytes()))
                .toList();
    }

    private static Vlan vlan(Bytes info) {
        MessageReader reader = MessageReader.of(info);
        int flags = reader.u16("flags of a VLAN");
        return new Vlan(reader.u16("vid"), flags);
    }

    private static Request request(String attempt, int type, int index, int vid, int flags, boolean self) {
        AttributesBuilder spec = new AttributesBuilder();
        if (self) {
            spec.u16(FLAGS, SELF);
        }
        ByteBuffer info = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder());
        info.putShort((short) flags).putShort((short) vid).flip();
        spec.raw(VLAN_INFO, Bytes.remainingOf(info));
        Attribute nest = new Attribute.Nest(IflaType.AF_SPEC, 0, Bytes.EMPTY, spec.build());
        Link link = new Link(SocketFlag.AF_BRIDGE, 0, index, 0, 0, Attributes.NONE.with(nest));
        return Request.of(attempt, type, 0, link.fixed(), link.attributes());
    }
}
