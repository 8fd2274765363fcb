package io.netlab.scenario.network;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import java.util.List;
import java.util.Set;

/**
 * A network as a file says it; what is not said, the engine chooses.
 *
 * @param link the bridge's name
 * @param subnets one of each family at most, and so are gateways and ranges
 */
public record SaidNetwork(
        Located<String> name,
        Set<InterfaceName> link,
        List<Located<IpPrefix>> subnets,
        List<Located<IpAddress>> gateways,
        List<Located<IpPrefix>> ranges,
        boolean icc,
        boolean masquerade,
        boolean internal,
        Set<IpAddress> source,
        Set<IpAddress> binding,
        Set<Integer> mtu) {
    public SaidNetwork {
        link = Set.copyOf(link);
        subnets = List.copyOf(subnets);
        gateways = List.copyOf(gateways);
        ranges = List.copyOf(ranges);
        source = Set.copyOf(source);
        binding = Set.copyOf(binding);
        mtu = Set.copyOf(mtu);
    }
}
