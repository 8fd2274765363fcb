package io.netlab.engine;

import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.AddressFlag;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;
import io.netlab.topology.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what the kernel tells of addresses into the words of a topology. */
final class AddressReader {
    private AddressReader() {}

    /** What the kernel told of an address; a message without an address has none. */
    static Optional<InterfaceAddress> read(Address message) {
        return message.prefix().map(prefix -> new InterfaceAddress(prefix, options(message)));
    }

    private static Set<Option> options(Address message) {
        Set<Option> options = new HashSet<>();
        message.peer().ifPresent(peer -> options.add(new Option.Peer(new IpPrefix(peer, message.prefixLength()))));
        message.broadcast().ifPresent(address -> options.add(new Option.Broadcast(address)));
        Scope.of(message.scope()).ifPresent(scope -> options.add(new Option.InScope(scope)));
        if (!message.label().isEmpty()) {
            options.add(new Option.Label(message.label()));
        }
        if ((message.flags() & AddressFlag.NODAD) != 0) {
            options.add(new Option.NoDad());
        }
        if ((message.flags() & AddressFlag.NOPREFIXROUTE) != 0) {
            options.add(new Option.NoPrefixRoute());
        }
        return options;
    }
}
