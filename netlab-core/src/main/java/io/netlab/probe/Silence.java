package io.netlab.probe;

import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;

/** Finds out what silence means: the packet went out, or the next hop's Ethernet address was never found. */
final class Silence {
    private Silence() {}

    /**
     * The result of a probe that nobody answered, told apart by the neighbour table. The kernel says EHOSTUNREACH only
     * after three seconds ({@code mcast_solicit}, {@code retrans_time_ms} in arp(7)), and says nothing when lo is down:
     * it sends the ICMP message to itself.
     */
    static ProbeResult judge(NetworkNamespace from, IpAddress to, ProbeResult silence) {
        WayOut way = WayOut.look(from.routes(), to);
        ProbeResult result = silence.from(way.source());
        return way.isNextHopKnown() ? result : result.judged(Outcome.HOST_UNREACHABLE, way.neighbourText());
    }
}
