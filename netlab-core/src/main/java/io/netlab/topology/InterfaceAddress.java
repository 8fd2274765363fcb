package io.netlab.topology;

import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.Set;

/** An address of a link, with its prefix length and what {@code ip address add} can say besides. */
public record InterfaceAddress(IpPrefix prefix, Set<Option> options) {
    public InterfaceAddress {
        options = Set.copyOf(options);
    }

    /** An address with nothing said besides. */
    public static InterfaceAddress of(IpPrefix prefix) {
        return new InterfaceAddress(prefix, Set.of());
    }

    /** What may be said of an address; what is not said, the kernel or {@code ip} chooses. */
    public sealed interface Option {
        /** The other end of a point-to-point link. */
        record Peer(IpPrefix prefix) implements Option {}

        /** {@code brd}: the broadcast address; {@code ip} sets none unless told. */
        record Broadcast(IpAddress address) implements Option {}

        /** An alias name such as {@code eth0:1}. */
        record Label(String text) implements Option {}

        /** How far the address is valid. */
        record InScope(Scope scope) implements Option {}

        /** IPv6: the address is used at once, without duplicate address detection. */
        record NoDad() implements Option {}

        /** No connected route is made. */
        record NoPrefixRoute() implements Option {}
    }
}
