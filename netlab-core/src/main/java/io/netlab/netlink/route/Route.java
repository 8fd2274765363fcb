package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A route: {@code struct rtmsg} ({@code linux/rtnetlink.h}) and attributes. Requests are made by {@link RouteSettings}.
 *
 * @param headerTable the table when it is below 256; every table is in {@link #table()}
 * @param protocol who made it: {@code PROTOCOL_*} of {@link RouteTable}
 * @param kindNumber see {@link #kind()}
 */
public record Route(
        int family,
        int destinationLength,
        int sourceLength,
        int tos,
        int headerTable,
        int protocol,
        int scope,
        int kindNumber,
        int flags,
        Attributes attributes)
        implements RouteMessage {
    static final int FIXED = 12;

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static Route decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        Route route = new Route(
                reader.u8("rtm_family"),
                reader.u8("rtm_dst_len"),
                reader.u8("rtm_src_len"),
                reader.u8("rtm_tos"),
                reader.u8("rtm_table"),
                reader.u8("rtm_protocol"),
                reader.u8("rtm_scope"),
                reader.u8("rtm_type"),
                reader.i32("rtm_flags"),
                Attributes.decode(reader, RtaType.SCHEMA));
        route.attributes
                .bytes(RtaType.MULTIPATH)
                .ifPresent(NextHop::decodeAll); // refused here, not when it is asked for
        return route;
    }

    @Override
    public Bytes fixed() {
        return new FixedPart(FIXED)
                .u8(family)
                .u8(destinationLength)
                .u8(sourceLength)
                .u8(tos)
                .u8(headerTable)
                .u8(protocol)
                .u8(scope)
                .u8(kindNumber)
                .u32(flags)
                .bytes();
    }

    /** What it does with a packet. */
    public RouteKind kind() {
        return RouteKind.of(kindNumber);
    }

    /** The family of the destination; IPv4 for a strange one. */
    public AddressFamily addressFamily() {
        return family == AddressFamily.IPV6.number() ? AddressFamily.IPV6 : AddressFamily.IPV4;
    }

    /** Where it leads; the default route leads everywhere. */
    public IpPrefix destination() {
        return attributes
                .ip(RtaType.DST)
                .filter(address -> destinationLength <= address.family().addressBits())
                .map(address -> new IpPrefix(address, destinationLength))
                .orElseGet(() -> IpPrefix.all(addressFamily()));
    }

    /** True when it leads everywhere. */
    public boolean isDefault() {
        return destinationLength == 0;
    }

    /** The next router, of this or another family. */
    public Optional<IpAddress> gateway() {
        return attributes
                .ip(RtaType.GATEWAY)
                .or(() -> attributes.bytes(RtaType.VIA).flatMap(NextHop::readVia));
    }

    /** The index of the link that packets leave through. */
    public OptionalInt device() {
        return attributes.integer(RtaType.OIF);
    }

    /** The sender's address that packets get when they have none. */
    public Optional<IpAddress> preferredSource() {
        return attributes.ip(RtaType.PREFSRC);
    }

    /** The lowest wins; 0 when there is none. */
    public int metric() {
        return attributes.integer(RtaType.PRIORITY).orElse(0);
    }

    /** The table that it is in. */
    public int table() {
        return attributes.integer(RtaType.TABLE).orElse(headerTable);
    }

    /** The largest packet of this route, where one was set. */
    public OptionalInt mtu() {
        return attributes.nest(RtaType.METRICS).integer(RtaxType.MTU);
    }

    /** The ways of a route with several. */
    public List<NextHop> nextHops() {
        return attributes.bytes(RtaType.MULTIPATH).map(NextHop::decodeAll).orElse(List.of());
    }

    /** How long it lasts and how it is used. */
    public Optional<RouteCacheInfo> cacheInfo() {
        return attributes.bytes(RtaType.CACHEINFO).map(RouteCacheInfo::decode);
    }

    /** True when the gateway is taken to be on the link without a route to it. */
    public boolean isOnLink() {
        return (flags & RouteTable.NEXTHOP_ONLINK) != 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
