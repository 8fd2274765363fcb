package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A network of the driver {@code bridge}: a bridge on the host with a subnet of IPv4 and perhaps one of IPv6.
 *
 * @param name its name in Docker; {@code bridge} is the one that is there from the start
 * @param bridge the link on the host
 * @param icc whether its containers hear each other
 * @param masquerade whether they take the host's address on their way out
 * @param internal whether there is no way in or out at all
 * @param source the one address that they take on their way out, in place of the leaving link's
 * @param binding the address of the host that ports are published on when none is said
 * @param mtu the largest packet, if it is said
 */
public record BridgeNetwork(
        String name,
        InterfaceName bridge,
        List<Subnet> subnets,
        boolean icc,
        boolean masquerade,
        boolean internal,
        Set<IpAddress> source,
        Set<IpAddress> binding,
        Set<Integer> mtu) {
    /** The name of the network that every engine has. */
    public static final String DEFAULT = "bridge";

    /** {@code bridge.go} of libnetwork's bridge driver. */
    private static final int LONGEST_FOR_MAC = 80;

    public BridgeNetwork {
        subnets = List.copyOf(subnets);
        source = Set.copyOf(source);
        binding = Set.copyOf(binding);
        mtu = Set.copyOf(mtu);
    }

    /** True for docker0. */
    public boolean isDefault() {
        return name.equals(DEFAULT);
    }

    /** True where containers have IPv6 addresses that are made of their Ethernet addresses, for which 48 bits are left. */
    public boolean makesAddressesOfMacs(Subnet subnet) {
        return isDefault()
                && subnet.family() == AddressFamily.IPV6
                && subnet.network().length() <= LONGEST_FOR_MAC;
    }

    /** Its addresses of that family, if it has any. */
    public Optional<Subnet> subnet(AddressFamily family) {
        return subnets.stream().filter(subnet -> subnet.family() == family).findFirst();
    }
}
