package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.Shape;
import io.netlab.sys.SocketFlag;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which Ethernet address an internet address has (ARP, neighbour discovery), or behind which port of a bridge an
 * Ethernet address is (forwarding table): {@code struct ndmsg} ({@code linux/neighbour.h}) and attributes.
 *
 * @param family that of the address; PF_BRIDGE in a forwarding table
 * @param index the link's
 * @param state see {@link NeighbourState}
 * @param flags {@code FLAG_*} of {@link NeighbourState}
 * @param kindNumber {@code RTN_*}, see {@link RouteKind}
 */
public record Neighbour(int family, int index, int state, int flags, int kindNumber, Attributes attributes)
        implements RouteMessage {
    static final int FIXED = 12;

    /** An entry that does not expire, for an internet address. */
    public static Neighbour permanent(int index, IpAddress address, MacAddress mac) {
        Attributes attributes = Attributes.NONE
                .with(new Attribute.Ip(NdaType.DST, address))
                .with(new Attribute.Raw(NdaType.LLADDR, 0, mac.bytes()));
        return new Neighbour(address.family().number(), index, NeighbourState.PERMANENT, 0, 0, attributes);
    }

    /** The entry of an internet address, to be deleted. */
    public static Neighbour of(int index, IpAddress address) {
        Attributes attributes = Attributes.NONE.with(new Attribute.Ip(NdaType.DST, address));
        return new Neighbour(address.family().number(), index, 0, 0, 0, attributes);
    }

    /** An entry of a bridge's forwarding table: the address is behind the port, and does not age. */
    public static Neighbour forwarding(int port, MacAddress mac) {
        Attributes attributes = Attributes.NONE.with(new Attribute.Raw(NdaType.LLADDR, 0, mac.bytes()));
        int state = NeighbourState.NOARP;
        return new Neighbour(SocketFlag.AF_BRIDGE, port, state, NeighbourState.FLAG_MASTER, 0, attributes);
    }

    /** An entry of a VXLAN link: the address is behind the other end with that internet address. */
    public static Neighbour tunnel(int vxlan, MacAddress mac, IpAddress remote) {
        Attributes attributes = Attributes.NONE
                .with(new Attribute.Raw(NdaType.LLADDR, 0, mac.bytes()))
                .with(new Attribute.Ip(NdaType.DST, remote));
        int state = NeighbourState.NOARP | NeighbourState.PERMANENT;
        return new Neighbour(SocketFlag.AF_BRIDGE, vxlan, state, NeighbourState.FLAG_SELF, 0, attributes);
    }

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static Neighbour decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        int family = reader.u8("ndm_family");
        reader.bytes(3, "ndm_pad");
        int index = reader.i32("ndm_ifindex");
        int state = reader.u16("ndm_state");
        int flags = reader.u8("ndm_flags");
        int kind = reader.u8("ndm_type");
        return new Neighbour(family, index, state, flags, kind, Attributes.decode(reader, NdaType.SCHEMA));
    }

    @Override
    public Bytes fixed() {
        return new FixedPart(FIXED)
                .u8(family)
                .u8(0)
                .u16(0)
                .u32(index)
                .u16(state)
                .u8(flags)
                .u8(kindNumber)
                .bytes();
    }

    /** The internet address; in a VXLAN link's forwarding table that of the other end. */
    public Optional<IpAddress> address() {
        return attributes.ip(NdaType.DST);
    }

    /** The Ethernet address, once it is known. */
    public Optional<MacAddress> mac() {
        return attributes.mac(NdaType.LLADDR);
    }

    /** The index of the bridge whose table it is in. */
    public OptionalInt master() {
        return attributes.integer(NdaType.MASTER);
    }

    /** The VLAN that the entry belongs to. */
    public OptionalInt vlan() {
        return attributes.integer(NdaType.VLAN);
    }

    /** Who made it: {@code PROTOCOL_*} of {@link RouteTable}; 0 when nobody said so. */
    public int protocol() {
        return attributes.integer(NdaType.PROTOCOL).orElse(0);
    }

    /** How it is used. */
    public Optional<NeighbourCacheInfo> cacheInfo() {
        return attributes.bytes(NdaType.CACHEINFO).map(NeighbourCacheInfo::decode);
    }

    /** True when it is in one of these states. */
    public boolean isIn(int states) {
        return (state & states) != 0;
    }

    /** True for an entry of a forwarding table. */
    public boolean isForwarding() {
        return family == SocketFlag.AF_BRIDGE;
    }

    /** The family of the internet address. */
    public Optional<AddressFamily> addressFamily() {
        return address().map(IpAddress::family);
    }

    /** The same entry in another state. */
    public Neighbour withState(int newState) {
        return new Neighbour(family, index, newState, flags, kindNumber, attributes);
    }

    /** The same entry with other flags. */
    public Neighbour withFlags(int newFlags) {
        return new Neighbour(family, index, state, newFlags, kindNumber, attributes);
    }

    /** The same entry for one VLAN. */
    public Neighbour withVlan(int vlan) {
        Attributes longer = attributes.with(new Attribute.Scalar(NdaType.VLAN, Shape.U16, vlan));
        return new Neighbour(family, index, state, flags, kindNumber, longer);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
