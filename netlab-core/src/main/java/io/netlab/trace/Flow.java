package io.netlab.trace;

import io.netlab.net.IpAddress;
import io.netlab.packet.Header;
import io.netlab.packet.Packet;
import java.util.Optional;

/** From where to where a packet goes; an echo has no ports, which are 0 then. */
record Flow(IpAddress from, int fromPort, IpAddress to, int toPort) {
    /** That of the innermost packet. */
    static Optional<Flow> of(Packet packet) {
        Packet seen = packet.inner().orElse(packet);
        return seen.ip().map(ip -> {
            Optional<Header.Tcp> tcp = seen.first(Header.Tcp.class);
            Optional<Header.Udp> udp = seen.first(Header.Udp.class);
            int fromPort = tcp.map(Header.Tcp::from)
                    .or(() -> udp.map(Header.Udp::from))
                    .orElse(0);
            int toPort =
                    tcp.map(Header.Tcp::to).or(() -> udp.map(Header.Udp::to)).orElse(0);
            return new Flow(ip.from(), fromPort, ip.to(), toPort);
        });
    }

    Flow reversed() {
        return new Flow(to, toPort, from, fromPort);
    }

    /** Where it comes from, {@code 172.17.0.2:80}. */
    String sender() {
        return text(from, fromPort);
    }

    /** Where it goes to. */
    String target() {
        return text(to, toPort);
    }

    /** {@code 172.17.0.2 → 203.0.113.8}, with ports where there are any. */
    @Override
    public String toString() {
        return text(from, fromPort) + " → " + text(to, toPort);
    }

    static String text(IpAddress address, int port) {
        String shown = address.toString();
        return port == 0 ? shown : (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port;
    }
}
