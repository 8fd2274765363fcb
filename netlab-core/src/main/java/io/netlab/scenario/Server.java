package io.netlab.scenario;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.Set;

/**
 * A server that netlab runs in a node while it checks. Over TCP it answers HTTP and tells who it is and whom it sees;
 * over UDP it sends every datagram back.
 *
 * @param address the one address to listen on; empty for all
 */
public record Server(NodeName node, Protocol protocol, int port, Set<IpAddress> address) {
    public Server {
        address = Set.copyOf(address);
    }
}
