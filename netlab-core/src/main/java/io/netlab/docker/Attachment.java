package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.List;
import java.util.Optional;

/**
 * A container's place in a network.
 *
 * @param link its link inside: {@code eth0}
 * @param mac the Ethernet address of that link
 * @param addresses one of each family that the network has
 * @param aliases further names that others in the network find it by
 * @param links names of its own for others in the network
 */
public record Attachment(
        BridgeNetwork network,
        InterfaceName link,
        MacAddress mac,
        List<IpAddress> addresses,
        List<String> aliases,
        List<ContainerLink> links) {
    public Attachment {
        addresses = List.copyOf(addresses);
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
    }

    /** Its address of that family, if it has one. */
    public Optional<IpAddress> address(AddressFamily family) {
        return addresses.stream().filter(address -> address.family() == family).findFirst();
    }
}
