package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Neighbour;
import io.netlab.topology.RoutingRule;
import java.util.stream.Collectors;

/** Writes addresses, neighbours, rules and forwarding entries as {@code ip} and {@code bridge} take them. */
final class NetworkText {
    private NetworkText() {}

    static String address(InterfaceAddress address, InterfaceName dev) {
        String options = address.options().stream()
                .map(option -> " " + word(option))
                .sorted()
                .collect(Collectors.joining());
        return address.prefix() + " dev " + CommandPrinter.quote(dev) + options;
    }

    private static String word(InterfaceAddress.Option option) {
        if (option instanceof InterfaceAddress.Option.Peer peer) {
            return "peer " + peer.prefix();
        }
        if (option instanceof InterfaceAddress.Option.Broadcast broadcast) {
            return "brd " + broadcast.address();
        }
        if (option instanceof InterfaceAddress.Option.Label label) {
            return "label " + Quoting.quote(label.text());
        }
        if (option instanceof InterfaceAddress.Option.InScope scope) {
            return "scope " + scope.scope().word();
        }
        return option.equals(new InterfaceAddress.Option.NoDad()) ? "nodad" : "noprefixroute";
    }

    /** A deletion needs no Ethernet address; one of zeros stands for none. */
    static String neighbour(Neighbour neighbour) {
        String lladdr = neighbour.lladdr().equals(NeighbourParser.NONE) ? "" : " lladdr " + neighbour.lladdr();
        String state = neighbour.state() == Neighbour.State.PERMANENT
                ? ""
                : " nud " + neighbour.state().word();
        return neighbour.address() + lladdr + " dev " + CommandPrinter.quote(neighbour.dev()) + state;
    }

    static String entry(FdbEntry entry) {
        String options = entry.options().stream()
                .map(option -> " " + word(option))
                .sorted()
                .collect(Collectors.joining());
        return entry.lladdr() + " dev " + CommandPrinter.quote(entry.dev()) + options;
    }

    private static String word(FdbEntry.Option option) {
        if (option instanceof FdbEntry.Option.Dst dst) {
            return "dst " + dst.address();
        }
        if (option instanceof FdbEntry.Option.Vlan vlan) {
            return "vlan " + vlan.id();
        }
        if (option instanceof FdbEntry.Option.Static) {
            return "static";
        }
        return option instanceof FdbEntry.Option.Dynamic ? "dynamic" : "master";
    }

    static String rule(String verb, RoutingRule rule) {
        String selectors = rule.selectors().stream()
                .map(selector -> " " + word(selector))
                .sorted()
                .collect(Collectors.joining());
        boolean isOfAnyTable = verb.equals("del") && rule.table() == 0;
        return (rule.family() == AddressFamily.IPV6 ? "-6 " : "") + "rule " + verb + " pref " + rule.priority()
                + selectors + (isOfAnyTable ? "" : " lookup " + RouteText.table(rule.table()));
    }

    private static String word(RoutingRule.Selector selector) {
        if (selector instanceof RoutingRule.Selector.From from) {
            return "from " + from.prefix();
        }
        if (selector instanceof RoutingRule.Selector.To to) {
            return "to " + to.prefix();
        }
        if (selector instanceof RoutingRule.Selector.Iif iif) {
            return "iif " + CommandPrinter.quote(iif.name());
        }
        if (selector instanceof RoutingRule.Selector.Oif oif) {
            return "oif " + CommandPrinter.quote(oif.name());
        }
        return "fwmark 0x" + Long.toHexString(((RoutingRule.Selector.FwMark) selector).mark());
    }
}
