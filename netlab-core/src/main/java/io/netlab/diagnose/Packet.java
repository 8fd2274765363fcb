package io.netlab.diagnose;

import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import java.util.Optional;

/**
 * A packet on its way, as far as routes and rules look at it.
 *
 * @param protocol empty for ICMP
 * @param length of the IP packet in bytes
 * @param reply true for an answer, which belongs to a connection that is known
 */
record Packet(
        IpAddress from,
        IpAddress to,
        Optional<Protocol> protocol,
        int sourcePort,
        int port,
        int length,
        boolean df,
        boolean reply) {
    private static final int ICMP_HEADER = 8;
    private static final int SOME_PORT = 40_000; // the kernel chooses one when it sends; rules seldom look at it

    static Packet of(Question question, IpAddress source) {
        int header = question.to().family() == AddressFamily.IPV4 ? 20 : 40;
        int sourcePort = question.protocol().isPresent() ? SOME_PORT : 0;
        return new Packet(
                source,
                question.to(),
                question.protocol(),
                sourcePort,
                question.port(),
                header + ICMP_HEADER + question.size(),
                question.df(),
                false);
    }

    AddressFamily family() {
        return to.family();
    }

    Packet withTo(IpAddress address, int toPort) {
        return new Packet(from, address, protocol, sourcePort, toPort, length, df, reply);
    }

    Packet withFrom(IpAddress address, int fromPort) {
        return new Packet(address, to, protocol, fromPort, port, length, df, reply);
    }

    /** What comes back. */
    Packet answer() {
        return new Packet(to, from, protocol, port, sourcePort, length, df, true);
    }

    /** The word of {@code iptables -p}. */
    String protocolWord() {
        return protocol.map(Protocol::word).orElse(family() == AddressFamily.IPV4 ? "icmp" : "ipv6-icmp");
    }

    boolean isIcmp() {
        return protocol.isEmpty();
    }
}
