package io.netlab.probe;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import java.util.Set;

/**
 * A server to be started.
 *
 * @param node what it calls itself
 * @param address the one address to listen on; empty for all
 */
public record ServerSpec(String node, Protocol protocol, int port, Set<IpAddress> address) {
    public ServerSpec {
        address = Set.copyOf(address);
    }

    @Override
    public String toString() {
        return protocol + " port " + port + " in " + node;
    }
}
