package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import java.time.Duration;

/**
 * One echo request to be sent.
 *
 * @param size of the payload in bytes
 * @param df whether the packet may not be cut up
 * @param ttl how many hops it may make
 * @param patience how long to wait for the reply
 */
public record PingTask(NetworkNamespace from, IpAddress to, int size, boolean df, int ttl, Duration patience) {
    /** The payload that ping(8) sends. */
    public static final int USUAL_SIZE = 56;

    /** Linux's usual limit of hops ({@code net.ipv4.ip_default_ttl}). */
    public static final int USUAL_TTL = 64;

    /** A usual ping. */
    public static PingTask of(NetworkNamespace from, IpAddress to, Duration patience) {
        return new PingTask(from, to, USUAL_SIZE, false, USUAL_TTL, patience);
    }

    /** The same with another limit of hops. */
    PingTask withTtl(int hops) {
        return new PingTask(from, to, size, df, hops, patience);
    }

    EchoShape shape() {
        return new EchoShape(size, df, ttl);
    }
}
