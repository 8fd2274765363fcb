package io.netlab.scenario.text;

import static java.util.Map.entry;

import io.netlab.net.AddressFamily;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.RoutingRule.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file says of routes, neighbours, forwarding entries and rules. */
final class TableLines {
    private TableLines() {}

    static Item route(NodeName node, Route route) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(LinkLines.in(node));
        boolean isDefault = route.to().length() == 0;
        entries.add(
                entry("to", isDefault ? "default" : YamlWords.text(route.to().toString())));
        if (route.type() != Route.Type.UNICAST) {
            entries.add(entry("type", route.type().word()));
        }
        entries.addAll(way(route.options()));
        route.options().stream()
                .filter(TableLines::isOfTheWhole)
                .sorted(byName())
                .forEach(option -> entries.add(option(option)));
        Option.find(route.options(), Option.Multipath.class)
                .ifPresent(ways -> entries.add(entry("nexthops", hops(ways))));
        if (isDefault && route.to().family() == AddressFamily.IPV6) {
            entries.add(entry("family", "ipv6"));
        }
        return Item.of(node, route, entries);
    }

    private static <T> Comparator<T> byName() {
        return Comparator.comparing(Object::toString);
    }

    private static List<Map.Entry<String, String>> way(Set<Option> options) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        Option.find(options, Option.Via.class)
                .ifPresent(via ->
                        entries.add(entry("via", YamlWords.text(via.gateway().toString()))));
        Option.find(options, Option.Dev.class)
                .ifPresent(dev ->
                        entries.add(entry("dev", YamlWords.text(dev.name().text()))));
        if (options.contains(new Option.Onlink())) {
            entries.add(entry("onlink", "yes"));
        }
        return entries;
    }

    private static boolean isOfTheWhole(Option option) {
        return option instanceof Option.Source
                || option instanceof Option.Metric
                || option instanceof Option.Table
                || option instanceof Option.Mtu
                || option instanceof Option.InScope;
    }

    private static Map.Entry<String, String> option(Option option) {
        if (option instanceof Option.Source source) {
            return entry("src", YamlWords.text(source.address().toString()));
        }
        if (option instanceof Option.Metric metric) {
            return entry("metric", Long.toString(metric.value()));
        }
        if (option instanceof Option.Table table) {
            return entry("table", Long.toString(table.number()));
        }
        return option instanceof Option.Mtu mtu
                ? entry("mtu", Integer.toString(mtu.bytes()))
                : entry("scope", ((Option.InScope) option).scope().word());
    }

    private static String hops(Option.Multipath ways) {
        List<String> hops = new ArrayList<>();
        for (Route.NextHop hop : ways.hops()) {
            List<Map.Entry<String, String>> entries = new ArrayList<>(way(hop.options()));
            if (hop.weight() != 1) {
                entries.add(entry("weight", Integer.toString(hop.weight())));
            }
            hops.add(YamlWords.map(entries));
        }
        return "[" + String.join(", ", hops) + "]";
    }

    static Item neighbour(NodeName node, Neighbour neighbour) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(LinkLines.in(node));
        entries.add(entry("address", YamlWords.text(neighbour.address().toString())));
        entries.add(entry("lladdr", YamlWords.text(neighbour.lladdr().toString())));
        entries.add(entry("dev", YamlWords.text(neighbour.dev().text())));
        return Item.of(node, neighbour, entries);
    }

    static Item fdb(NodeName node, FdbEntry said) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(LinkLines.in(node));
        entries.add(entry("lladdr", YamlWords.text(said.lladdr().toString())));
        entries.add(entry("dev", YamlWords.text(said.dev().text())));
        said.options().stream()
                .map(TableLines::option)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entries::add);
        return Item.of(node, said, entries);
    }

    private static Map.Entry<String, String> option(FdbEntry.Option option) {
        if (option instanceof FdbEntry.Option.Dst dst) {
            return entry("dst", YamlWords.text(dst.address().toString()));
        }
        if (option instanceof FdbEntry.Option.Vlan vlan) {
            return entry("vlan", Integer.toString(vlan.id()));
        }
        if (option instanceof FdbEntry.Option.Master) {
            return entry("master", "yes");
        }
        return entry(option instanceof FdbEntry.Option.Static ? "static" : "dynamic", "yes");
    }

    static Item rule(NodeName node, RoutingRule rule) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(LinkLines.in(node));
        entries.add(entry("priority", Long.toString(rule.priority())));
        rule.selectors().stream()
                .map(TableLines::selector)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entries::add);
        entries.add(entry("table", Long.toString(rule.table())));
        if (rule.family() == AddressFamily.IPV6) {
            entries.add(entry("family", "ipv6"));
        }
        return Item.of(node, rule, entries);
    }

    private static Map.Entry<String, String> selector(Selector selector) {
        if (selector instanceof Selector.From from) {
            return entry("from", YamlWords.text(from.prefix().toString()));
        }
        if (selector instanceof Selector.To to) {
            return entry("to", YamlWords.text(to.prefix().toString()));
        }
        if (selector instanceof Selector.Iif in) {
            return entry("iif", YamlWords.text(in.name().text()));
        }
        return selector instanceof Selector.Oif out
                ? entry("oif", YamlWords.text(out.name().text()))
                : entry("fwmark", Long.toString(((Selector.FwMark) selector).mark()));
    }
}
