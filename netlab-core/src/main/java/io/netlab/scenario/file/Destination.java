package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Type;
import java.util.List;

/**
 * Where a route leads: a network, or everywhere; the family of {@code default} is known only from the rest of the
 * route.
 */
record Destination(List<IpPrefix> network) {
    /** {@code default}, a network, or an address alone. */
    static final Type<Destination> TYPE = Scalars.parsed(
            "default or a network like 172.17.0.0/16",
            "^(default|[0-9a-fA-F.:]+(/[0-9]{1,3})?( *\\+ *[0-9]{1,9})?)$",
            Destination::parse);

    Destination {
        network = List.copyOf(network);
    }

    /** The prefix; of {@code default}, that of the family. */
    IpPrefix prefix(AddressFamily family) {
        return network.isEmpty() ? IpPrefix.all(family) : network.get(0);
    }

    private static Destination parse(String text) {
        if (text.equals("default")) {
            return new Destination(List.of());
        }
        IpPrefix prefix = Values.parsePrefix(text);
        if (!prefix.isNetwork()) {
            throw new IllegalArgumentException(prefix + " has host bits; the network is " + prefix.network());
        }
        return new Destination(List.of(prefix));
    }
}
