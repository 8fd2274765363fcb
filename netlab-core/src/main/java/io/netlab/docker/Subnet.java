package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;

/**
 * The addresses of a network, of one family.
 *
 * @param gateway the address of the bridge
 * @param range where addresses are chosen from, unless one is asked for
 */
public record Subnet(IpPrefix network, IpAddress gateway, IpPrefix range) {
    /** All of a network, whose first address is the bridge's. */
    static Subnet of(IpPrefix network) {
        return new Subnet(network, network.address().plus(1), network);
    }

    /** The family of its addresses. */
    public AddressFamily family() {
        return network.family();
    }

    /** The address that is made of an Ethernet address: that stands at its end (IPv6 alone). */
    public IpAddress addressOf(MacAddress mac) {
        int digits = 2 * (network.address().bytes().length() - mac.bytes().length());
        return IpAddress.of(Bytes.ofHex(network.address().bytes().toString().substring(0, digits) + mac.bytes()));
    }

    /** The gateway with the length of the network's prefix, as the bridge has it. */
    public IpPrefix bridgeAddress() {
        return new IpPrefix(gateway, network.length());
    }
}
