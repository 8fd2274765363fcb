package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Gives out the addresses of a subnet as the engine does: the lowest of the range that is free. The network itself and
 * its broadcast address are never given, nor is the gateway's.
 */
public final class AddressPool {
    private final Subnet subnet;
    private final Set<IpAddress> taken = new HashSet<>();

    /** All of the subnet is free, but the gateway's address. */
    public AddressPool(Subnet subnet) {
        this.subnet = subnet;
        taken.add(subnet.network().address());
        taken.add(subnet.gateway());
        if (subnet.family() == AddressFamily.IPV4) {
            taken.add(subnet.network().last());
        }
    }

    /** Takes this address; false when it is taken already. */
    public boolean take(IpAddress address) {
        return taken.add(address);
    }

    /** Takes the lowest address of the range that is free; none when the range is used up. */
    public Optional<IpAddress> takeLowest() {
        IpPrefix range = subnet.range();
        for (IpAddress next = range.network().address(); range.contains(next); next = next.plus(1)) {
            if (take(next)) {
                return Optional.of(next);
            }
            if (next.equals(range.last())) {
                break;
            }
        }
        return Optional.empty();
    }
}
