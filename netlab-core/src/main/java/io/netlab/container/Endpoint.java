package io.netlab.container;

import io.netlab.net.IpAddress;

/**
 * A container's place in a network, while it runs.
 *
 * @param network the network's name
 * @param link its link inside: {@code eth0}
 * @param port the other end of the cable, on the host
 * @param address {@code 172.17.0.2}
 * @param prefixLength of the network
 * @param gateway the bridge's address; empty when there is no way out
 * @param mac the link's Ethernet address
 */
public record Endpoint(
        String network, String link, String port, String address, int prefixLength, String gateway, String mac) {
    /** The address as a value. */
    public IpAddress ip() {
        return IpAddress.parse(address);
    }
}
