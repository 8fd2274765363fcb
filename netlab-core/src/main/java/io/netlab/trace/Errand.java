package io.netlab.trace;

import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.time.Duration;

/**
 * The packet that is to be sent.
 *
 * @param port of TCP and UDP, 0 for an echo
 * @param size of its payload in bytes, where it has one
 * @param uncut whether no router may cut it up
 * @param ttl how many hops it may make
 * @param patience how long to wait for what comes of it
 */
public record Errand(
        NodeName from, IpAddress to, Purpose purpose, int port, int size, boolean uncut, int ttl, Duration patience) {
    /** What the packet is. */
    public enum Purpose {
        ECHO("icmp echo request"),
        TCP("tcp connection"),
        UDP("udp datagram");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }

        /** {@code icmp echo request}. */
        public String words() {
            return words;
        }
    }

    /** A usual ping. */
    public static Errand echo(NodeName from, IpAddress to) {
        return new Errand(from, to, Purpose.ECHO, 0, 56, false, 64, Duration.ofSeconds(1));
    }

    /** The same packet for a port, over TCP or UDP. */
    public Errand with(Purpose other, int number) {
        return new Errand(from, to, other, number, size, uncut, ttl, patience);
    }

    /** The same with another payload, which may not be cut. */
    public Errand uncut(int bytes) {
        return new Errand(from, to, purpose, port, bytes, true, ttl, patience);
    }

    /** The same with another limit of hops. */
    public Errand withTtl(int hops) {
        return new Errand(from, to, purpose, port, size, uncut, hops, patience);
    }

    /** The same with another patience. */
    public Errand within(Duration time) {
        return new Errand(from, to, purpose, port, size, uncut, ttl, time);
    }
}
