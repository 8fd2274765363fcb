package io.netlab.scenario.network;

import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.scenario.shape.Located;
import java.util.List;
import java.util.Set;

/**
 * A network that a node joins, as a file says it.
 *
 * @param addresses those that are asked for, one of each family at most
 */
public record SaidPlace(Located<String> network, List<Located<IpAddress>> addresses, Set<MacAddress> mac) {
    public SaidPlace {
        addresses = List.copyOf(addresses);
        mac = Set.copyOf(mac);
    }
}
