package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MalformedMessageException;
import io.netlab.netlink.MessageReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways of a route with several: {@code struct rtnexthop} ({@code linux/rtnetlink.h}) and attributes.
 *
 * @param flags {@code NEXTHOP_*} of {@link RouteTable}
 * @param weight how large its share is, from 1
 * @param index the link that it leaves through, or 0
 */
public record NextHop(int flags, int weight, int index, Attributes attributes) {
    private static final int HEADER = 8;

    /** A way through a gateway on a link; index 0 lets the kernel find the link. */
    public static NextHop via(IpAddress gateway, int index, int weight) {
        return new NextHop(0, weight, index, Attributes.NONE.with(new Attribute.Ip(RtaType.GATEWAY, gateway)));
    }

    /** The next router. */
    public Optional<IpAddress> gateway() {
        return attributes
                .ip(RtaType.GATEWAY)
                .or(() -> attributes.bytes(RtaType.VIA).flatMap(NextHop::readVia));
    }

    /** A struct rtvia: a family and an address of another family than the route's. */
    static Optional<IpAddress> readVia(Bytes structure) {
        Bytes address = structure.slice(2, structure.length());
        return address.length() == 4 || address.length() == 16 ? Optional.of(IpAddress.of(address)) : Optional.empty();
    }

    static Bytes encodeVia(IpAddress address) {
        AddressFamily family = address.family();
        ByteBuffer structure = ByteBuffer.allocate(2 + family.addressLength()).order(ByteOrder.nativeOrder());
        structure.putShort((short) family.number());
        address.bytes().putTo(structure);
        return Bytes.remainingOf(structure.flip());
    }

    static List<NextHop> decodeAll(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        List<NextHop> hops = new ArrayList<>();
        while (reader.remaining() > 0) {
            hops.add(decode(reader));
            reader.align();
        }
        return hops;
    }

    private static NextHop decode(MessageReader reader) {
        int length = reader.u16("rtnh_len");
        int flags = reader.u8("rtnh_flags");
        int hops = reader.u8("rtnh_hops");
        int index = reader.i32("rtnh_ifindex");
        if (length < HEADER) {
            throw new MalformedMessageException("a next hop claims " + length + " bytes, its header has 8");
        }
        MessageReader attributes = reader.part(length - HEADER, "a next hop");
        return new NextHop(flags, hops + 1, index, Attributes.decode(attributes, RtaType.SCHEMA));
    }

    static Bytes encodeAll(List<NextHop> hops) {
        int length = hops.stream().mapToInt(NextHop::length).sum();
        ByteBuffer payload = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        for (NextHop hop : hops) {
            payload.putShort((short) hop.length()).put((byte) hop.flags).put((byte) (hop.weight - 1));
            payload.putInt(hop.index);
            hop.attributes.putTo(payload);
        }
        return Bytes.remainingOf(payload.flip());
    }

    private int length() {
        return HEADER + attributes.encodedLength();
    }
}
