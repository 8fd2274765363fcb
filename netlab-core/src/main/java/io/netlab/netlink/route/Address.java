package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.Shape;
import java.util.Optional;

/**
 * An address of a link: {@code struct ifaddrmsg} ({@code linux/if_addr.h}) and attributes.
 *
 * @param headerFlags the lower eight bits of the flags; all of them are in {@link #flags()}
 * @param scope see {@link Scope}
 * @param index the link's
 */
public record Address(int family, int prefixLength, int headerFlags, int scope, int index, Attributes attributes)
        implements RouteMessage {
    static final int FIXED = 8;

    /** An address for the link with that index, as {@code ip address add} sends it. */
    public static Address of(int index, IpPrefix prefix) {
        Attributes attributes = Attributes.NONE
                .with(new Attribute.Ip(IfaType.LOCAL, prefix.address()))
                .with(new Attribute.Ip(IfaType.ADDRESS, prefix.address()));
        int scope = prefix.address().isLoopback() ? Scope.HOST : Scope.UNIVERSE;
        return new Address(prefix.family().number(), prefix.length(), 0, scope, index, attributes);
    }

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static Address decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        int family = reader.u8("ifa_family");
        int prefixLength = reader.u8("ifa_prefixlen");
        int flags = reader.u8("ifa_flags");
        int scope = reader.u8("ifa_scope");
        int index = reader.i32("ifa_index");
        return new Address(family, prefixLength, flags, scope, index, Attributes.decode(reader, IfaType.SCHEMA));
    }

    @Override
    public Bytes fixed() {
        return new FixedPart(FIXED)
                .u8(family)
                .u8(prefixLength)
                .u8(headerFlags)
                .u8(scope)
                .u32(index)
                .bytes();
    }

    /** The link's own address; IPv6 has it in IFA_ADDRESS when there is no peer. */
    public Optional<IpAddress> local() {
        return attributes.ip(IfaType.LOCAL).or(() -> attributes.ip(IfaType.ADDRESS));
    }

    /** The link's own address with the length of its prefix. */
    public Optional<IpPrefix> prefix() {
        return local().filter(address -> prefixLength <= address.family().addressBits())
                .map(address -> new IpPrefix(address, prefixLength));
    }

    /** The other end's address on a point-to-point link. */
    public Optional<IpAddress> peer() {
        return attributes
                .ip(IfaType.ADDRESS)
                .filter(address -> !Optional.of(address).equals(local()));
    }

    /** The broadcast address, where one was set. */
    public Optional<IpAddress> broadcast() {
        return attributes.ip(IfaType.BROADCAST);
    }

    /** The label, which IPv4 addresses have: the link's name unless another was given. */
    public String label() {
        return attributes.text(IfaType.LABEL).orElse("");
    }

    /** All flags, see {@link AddressFlag}. */
    public int flags() {
        return attributes.integer(IfaType.FLAGS).orElse(headerFlags);
    }

    /** True while the kernel still looks whether another machine has the address. */
    public boolean isTentative() {
        return (flags() & AddressFlag.TENTATIVE) != 0;
    }

    /** How long it is used and kept. */
    public Optional<AddressLifetime> lifetime() {
        return attributes.bytes(IfaType.CACHEINFO).map(AddressLifetime::decode);
    }

    public Address withPeer(IpAddress peer) {
        return withAttributes(attributes.without(IfaType.ADDRESS).with(new Attribute.Ip(IfaType.ADDRESS, peer)));
    }

    /** Of an address with a peer it is the peer's network that the length is about. */
    public Address withPrefixLength(int length) {
        return new Address(family, length, headerFlags, scope, index, attributes);
    }

    public Address withBroadcast(IpAddress broadcast) {
        return withAttributes(attributes.with(new Attribute.Ip(IfaType.BROADCAST, broadcast)));
    }

    public Address withLabel(String label) {
        return withAttributes(attributes.with(new Attribute.Text(IfaType.LABEL, label)));
    }

    public Address withScope(int newScope) {
        return new Address(family, prefixLength, headerFlags, newScope, index, attributes);
    }

    /** Sets flags of {@link AddressFlag}, for example NODAD. */
    public Address withFlags(int flags) {
        Attribute all = new Attribute.Scalar(IfaType.FLAGS, Shape.U32, flags & 0xffff_ffffL);
        Attributes changed = attributes.without(IfaType.FLAGS).with(all);
        return new Address(family, prefixLength, flags & 0xff, scope, index, changed);
    }

    public Address withLifetime(AddressLifetime lifetime) {
        return withAttributes(attributes.with(new Attribute.Raw(IfaType.CACHEINFO, 0, lifetime.encode())));
    }

    /** The family of the address; IPv4 for a strange one. */
    public AddressFamily addressFamily() {
        return family == AddressFamily.IPV6.number() ? AddressFamily.IPV6 : AddressFamily.IPV4;
    }

    private Address withAttributes(Attributes changed) {
        return new Address(family, prefixLength, headerFlags, scope, index, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
