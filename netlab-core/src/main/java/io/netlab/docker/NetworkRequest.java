package io.netlab.docker;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.List;
import java.util.Set;

/**
 * A network to be made ({@code docker network create}); what is not said, the engine chooses.
 *
 * @param subnets one of each family at most, and so are gateways and ranges
 * @param link the name of the bridge
 */
public record NetworkRequest(
        String name,
        List<IpPrefix> subnets,
        List<IpAddress> gateways,
        List<IpPrefix> ranges,
        boolean internal,
        boolean icc,
        boolean masquerade,
        Set<IpAddress> source,
        Set<IpAddress> binding,
        Set<Integer> mtu,
        Set<InterfaceName> link) {
    public NetworkRequest {
        subnets = List.copyOf(subnets);
        gateways = List.copyOf(gateways);
        ranges = List.copyOf(ranges);
        source = Set.copyOf(source);
        binding = Set.copyOf(binding);
        mtu = Set.copyOf(mtu);
        link = Set.copyOf(link);
    }

    /** A network of which nothing is said but its name. */
    public static NetworkRequest named(String name) {
        return new NetworkRequest(
                name, List.of(), List.of(), List.of(), false, true, true, Set.of(), Set.of(), Set.of(), Set.of());
    }
}
