package io.netlab.diagnose;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.probe.PingTask;
import io.netlab.topology.NodeName;
import java.util.Optional;

/**
 * What is asked: does a packet get from a node to an address, and its answer back?
 *
 * @param to the address
 * @param target the node that it is meant to be; empty when only the address was said
 * @param protocol empty for an echo request
 * @param port 0 for an echo request
 * @param size of an echo request's payload in bytes
 * @param df true when the packet may not be cut up
 */
public record Question(
        NodeName from,
        IpAddress to,
        Optional<NodeName> target,
        Optional<Protocol> protocol,
        int port,
        int size,
        boolean df) {
    /** An echo request as ping(8) sends it. */
    public static Question ping(NodeName from, IpAddress to) {
        return new Question(from, to, Optional.empty(), Optional.empty(), 0, PingTask.USUAL_SIZE, false);
    }

    /** A connection, or a datagram. */
    public static Question port(NodeName from, IpAddress to, Protocol protocol, int port) {
        return new Question(from, to, Optional.empty(), Optional.of(protocol), port, PingTask.USUAL_SIZE, false);
    }

    /** The same, meant for that node. */
    public Question meaning(NodeName node) {
        return new Question(from, to, Optional.of(node), protocol, port, size, df);
    }

    /** The same with a payload of so many bytes that may not be cut up. */
    public Question sized(int bytes) {
        return new Question(from, to, target, protocol, port, bytes, true);
    }

    /** {@code box01 to 172.17.0.3, icmp}. */
    @Override
    public String toString() {
        String whom = target.map(node -> node + " (" + to + ")").orElse(to.toString());
        String how = protocol.map(each -> each.word() + " " + port)
                .orElse(size == PingTask.USUAL_SIZE ? "icmp" : "icmp of " + size + " bytes");
        return from + " to " + whom + ", " + how;
    }
}
