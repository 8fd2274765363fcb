package io.netlab.scenario.network;

import io.netlab.docker.ContainerLink;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.scenario.shape.Located;
import java.util.List;
import java.util.Set;

/**
 * A network that a node joins, as a file says it.
 *
 * @param addresses those that are asked for, one of each family at most
 * @param aliases further names that others in the network find it by
 * @param links names of its own for others in the network
 */
public record SaidPlace(
        Located<String> network,
        List<Located<IpAddress>> addresses,
        Set<MacAddress> mac,
        List<String> aliases,
        List<Located<ContainerLink>> links) {
    public SaidPlace {
        addresses = List.copyOf(addresses);
        mac = Set.copyOf(mac);
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
    }
}
