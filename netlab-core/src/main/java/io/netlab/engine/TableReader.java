package io.netlab.engine;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.Rule;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.Neighbour;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.RoutingRule.Selector;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads entries of the neighbour, forwarding and rule tables into the words of a topology. */
final class TableReader {
    private final IntFunction<Optional<InterfaceName>> names;

    /** The function names a link of the node by its index. */
    TableReader(IntFunction<Optional<InterfaceName>> names) {
        this.names = names;
    }

    /** An entry with both addresses; one that is still being asked for has only the first, and is left out. */
    Optional<Neighbour> neighbour(io.netlab.netlink.route.Neighbour message) {
        return message.address()
                .flatMap(address -> message.mac()
                        .flatMap(mac -> names.apply(message.index())
                                .flatMap(dev -> Neighbour.State.of(message.state())
                                        .map(state -> new Neighbour(address, dev, mac, state)))));
    }

    /** An entry of a bridge's or tunnel's forwarding table. */
    Optional<FdbEntry> fdb(io.netlab.netlink.route.Neighbour message) {
        return message.mac()
                .flatMap(mac -> names.apply(message.index()).map(dev -> new FdbEntry(mac, dev, options(message))));
    }

    private static Set<FdbEntry.Option> options(io.netlab.netlink.route.Neighbour message) {
        Set<FdbEntry.Option> options = new HashSet<>();
        if ((message.flags() & NeighbourState.FLAG_MASTER) != 0
                || message.master().isPresent()) {
            options.add(new FdbEntry.Option.Master());
        }
        if ((message.state() & NeighbourState.PERMANENT) == 0) {
            boolean fixed = (message.state() & NeighbourState.NOARP) != 0;
            options.add(fixed ? new FdbEntry.Option.Static() : new FdbEntry.Option.Dynamic());
        }
        message.address().ifPresent(address -> options.add(new FdbEntry.Option.Dst(address)));
        message.vlan().ifPresent(id -> options.add(new FdbEntry.Option.Vlan(id)));
        return options;
    }

    /** A rule that looks into a table. */
    static Optional<RoutingRule> rule(Rule message) {
        if (message.action() != Rule.Action.LOOKUP) {
            return Optional.empty();
        }
        Set<Selector> selectors = new HashSet<>();
        message.from().ifPresent(prefix -> selectors.add(new Selector.From(prefix)));
        message.to().ifPresent(prefix -> selectors.add(new Selector.To(prefix)));
        message.input().ifPresent(name -> selectors.add(new Selector.Iif(InterfaceName.of(name))));
        message.output().ifPresent(name -> selectors.add(new Selector.Oif(InterfaceName.of(name))));
        message.mark().ifPresent(mark -> selectors.add(new Selector.FwMark(Integer.toUnsignedLong(mark))));
        return Optional.of(new RoutingRule(
                message.family() == AddressFamily.IPV4.number() ? AddressFamily.IPV4 : AddressFamily.IPV6,
                Integer.toUnsignedLong(message.priority()),
                selectors,
                Integer.toUnsignedLong(message.table())));
    }
}
