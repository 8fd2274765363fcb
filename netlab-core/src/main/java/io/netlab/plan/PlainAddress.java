package io.netlab.plan;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;
import io.netlab.topology.Link;
import io.netlab.topology.Scope;
import java.util.HashSet;
import java.util.Set;

/** An address as somebody would say it: without what the kernel adds to it. */
final class PlainAddress {
    private static final IpPrefix LINK_LOCAL = IpPrefix.parse("fe80::/10");
    private static final IpPrefix LOOPBACK = IpPrefix.parse("127.0.0.0/8");

    private PlainAddress() {}

    static InterfaceAddress of(InterfaceAddress address, Link link) {
        Set<Option> options = new HashSet<>(address.options());
        options.remove(new Option.InScope(scope(address.prefix())));
        options.remove(new Option.Label(link.name().text()));
        return new InterfaceAddress(address.prefix(), options);
    }

    /** What {@code ip} says of an IPv4 address by itself, and the kernel of an IPv6 address. */
    private static Scope scope(IpPrefix prefix) {
        if (prefix.family() == AddressFamily.IPV4) {
            return LOOPBACK.contains(prefix.address()) ? Scope.HOST : Scope.GLOBAL;
        }
        return LINK_LOCAL.contains(prefix.address()) ? Scope.LINK : Scope.GLOBAL;
    }
}
