package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;

/**
 * The addresses of a network, of one family.
 *
 * @param gateway the address of the bridge
 * @param range where addresses are chosen from, unless one is asked for
 */
public record Subnet(IpPrefix network, IpAddress gateway, IpPrefix range) {
    /** The family of its addresses. */
    public AddressFamily family() {
        return network.family();
    }

    /** The gateway with the length of the network's prefix, as the bridge has it. */
    public IpPrefix bridgeAddress() {
        return new IpPrefix(gateway, network.length());
    }
}
