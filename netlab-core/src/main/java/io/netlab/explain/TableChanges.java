package io.netlab.explain;

import io.netlab.explain.TopologyChange.Item;
import io.netlab.language.CommandPrinter;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.text.NaturalOrder;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What became of the routes, neighbours, rules, firewall and sysctls of one node. */
final class TableChanges {
    private TableChanges() {}

    static List<Item> of(Node before, Node after) {
        List<Item> items = new ArrayList<>();
        compare(items, texts(before.routes(), RouteLine::of), texts(after.routes(), RouteLine::of));
        compare(items, neighbours(before), neighbours(after));
        compare(items, entries(before), entries(after));
        compare(items, rules(before), rules(after));
        compare(items, texts(before.chains(), TableChanges::chain), texts(after.chains(), TableChanges::chain));
        compare(items, firewall(before), firewall(after));
        items.addAll(sysctls(before.sysctls(), after.sysctls()));
        return items;
    }

    /** The texts in an order that people expect; a text that is there twice counts twice. */
    static <T> List<String> texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).sorted(NaturalOrder.BY_NUMBERS).toList();
    }

    private static void compare(List<Item> items, List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        gone.forEach(text -> items.add(Item.gone(text)));
        come.forEach(text -> items.add(Item.come(text)));
    }

    /** The same for what is on a link. */
    static void compare(List<Item> items, List<String> before, List<String> after, InterfaceName link) {
        Function<String, String> onLink = text -> text + " on " + link;
        compare(items, texts(before, onLink), texts(after, onLink));
    }

    private static List<String> neighbours(Node node) {
        return texts(
                node.neighbours(),
                entry -> "neighbour " + entry.address() + " is " + entry.lladdr() + " on " + entry.dev() + " ("
                        + entry.state().word() + ")");
    }

    private static List<String> entries(Node node) {
        return texts(node.fdb(), entry -> "frames to " + entry.lladdr() + " leave by " + entry.dev());
    }

    private static List<String> rules(Node node) {
        return texts(
                node.rules(),
                rule -> "rule " + behind(" add ", CommandPrinter.print(new NetworkOp.AddRule(NodeName.HOST, rule))));
    }

    private static String behind(String word, String command) {
        return command.substring(command.indexOf(word) + word.length());
    }

    private static String chain(FirewallChain chain) {
        String what = program(chain.family()) + " -t " + chain.table() + " chain " + chain.name();
        return chain.policy().isEmpty() ? what : what + " decides " + chain.policy() + " by itself";
    }

    /** In their own order, which decides. */
    private static List<String> firewall(Node node) {
        return node.firewall().stream()
                .map(rule -> program(rule.family()) + " -t " + rule.table() + " rule -A " + rule.chain() + " "
                        + String.join(" ", rule.match()))
                .toList();
    }

    private static String program(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "iptables" : "ip6tables";
    }

    /** Values that were read before and after; what was read only once tells of no change. */
    private static List<Item> sysctls(Map<String, String> before, Map<String, String> after) {
        List<Item> items = new ArrayList<>();
        after.forEach((key, value) -> {
            String old = before.getOrDefault(key, value);
            if (!old.equals(value)) {
                items.add(Item.other(key + " is " + value + " (was " + old + ")"));
            }
        });
        return items;
    }
}
