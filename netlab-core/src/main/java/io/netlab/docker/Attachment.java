package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * A container's place in a network.
 *
 * @param link its link inside: {@code eth0}
 * @param addresses one of each family that the network has
 */
public record Attachment(BridgeNetwork network, InterfaceName link, List<IpAddress> addresses) {
    public Attachment {
        addresses = List.copyOf(addresses);
    }

    /** Its address of that family, if it has one. */
    public Optional<IpAddress> address(AddressFamily family) {
        return addresses.stream().filter(address -> address.family() == family).findFirst();
    }
}
