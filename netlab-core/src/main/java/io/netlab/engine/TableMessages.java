package io.netlab.engine;

import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.Rule;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.RoutingRule.Selector;

/** Entries of the neighbour, forwarding and rule tables as the kernel gets them. */
final class TableMessages {
    private TableMessages() {}

    static Neighbour neighbour(io.netlab.topology.Neighbour entry, LinkTable table) {
        return Neighbour.permanent(table.index(entry.dev()), entry.address(), entry.lladdr())
                .withState(entry.state().number());
    }

    /** Without {@code master} the entry is the device's own; without {@code static} and {@code dynamic}, permanent. */
    static Neighbour fdb(FdbEntry entry, LinkTable table) {
        int index = table.index(entry.dev());
        boolean ofBridge = entry.options().contains(new FdbEntry.Option.Master());
        Neighbour message = Neighbour.forwarding(index, entry.lladdr())
                .withFlags(ofBridge ? NeighbourState.FLAG_MASTER : NeighbourState.FLAG_SELF)
                .withState(fdbState(entry));
        for (FdbEntry.Option option : Ordered.of(entry.options())) {
            if (option instanceof FdbEntry.Option.Dst dst) {
                message = Neighbour.tunnel(index, entry.lladdr(), dst.address()).withState(fdbState(entry));
            }
        }
        for (FdbEntry.Option option : Ordered.of(entry.options())) {
            message = option instanceof FdbEntry.Option.Vlan vlan ? message.withVlan(vlan.id()) : message;
        }
        return message;
    }

    private static int fdbState(FdbEntry entry) {
        if (entry.options().contains(new FdbEntry.Option.Static())) {
            return NeighbourState.NOARP | NeighbourState.REACHABLE;
        }
        return entry.options().contains(new FdbEntry.Option.Dynamic())
                ? NeighbourState.REACHABLE
                : NeighbourState.PERMANENT;
    }

    static Rule rule(RoutingRule rule) {
        Rule message = Rule.lookup(rule.family(), (int) rule.table()).withPriority((int) rule.priority());
        for (Selector selector : Ordered.of(rule.selectors())) {
            message = with(message, selector);
        }
        return message;
    }

    private static Rule with(Rule message, Selector selector) {
        if (selector instanceof Selector.From from) {
            return message.withFrom(from.prefix());
        }
        if (selector instanceof Selector.To to) {
            return message.withTo(to.prefix());
        }
        if (selector instanceof Selector.Iif in) {
            return message.withInput(in.name());
        }
        if (selector instanceof Selector.Oif out) {
            return message.withOutput(out.name());
        }
        return message.withMark((int) ((Selector.FwMark) selector).mark(), -1);
    }
}
