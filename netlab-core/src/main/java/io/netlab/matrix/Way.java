package io.netlab.matrix;

import io.netlab.net.AddressFamily;

/**
 * How nodes are tried: by an echo, or by a port.
 *
 * @param port of TCP or UDP, 0 for an echo
 */
public record Way(Kind kind, AddressFamily family, int port) {
    /** What is sent. */
    public enum Kind {
        ECHO,
        TCP,
        UDP
    }

    /** An echo of a family. */
    public static Way echo(AddressFamily family) {
        return new Way(Kind.ECHO, family, 0);
    }

    /** {@code IPv4}, {@code tcp 80}, {@code tcp 80 over IPv6}. */
    public String title() {
        String version = family == AddressFamily.IPV4 ? "IPv4" : "IPv6";
        return switch (kind) {
            case ECHO -> version;
            case TCP -> "tcp " + port + (family == AddressFamily.IPV4 ? "" : " over IPv6");
            case UDP -> "udp " + port + (family == AddressFamily.IPV4 ? "" : " over IPv6");
        };
    }
}
