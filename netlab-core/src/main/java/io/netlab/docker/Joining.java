package io.netlab.docker;

import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.List;
import java.util.Set;

/**
 * What a container asks of a network that it joins ({@code docker network connect}).
 *
 * @param addresses those that it wants, one of each family at most
 * @param mac the Ethernet address that it wants
 * @param aliases further names that others in the network are to find it by
 * @param links names of its own for others in the network
 */
public record Joining(List<IpAddress> addresses, Set<MacAddress> mac, List<String> aliases, List<ContainerLink> links) {
    /** Asks for nothing. */
    public static final Joining PLAIN = new Joining(List.of(), Set.of(), List.of(), List.of());

    public Joining {
        addresses = List.copyOf(addresses);
        mac = Set.copyOf(mac);
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
    }
}
