package io.netlab.scenario.text;

import io.netlab.language.CommandPrinter;
import io.netlab.net.AddressFamily;
import io.netlab.op.FirewallOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file says of a node's firewall: lines as one would type them behind {@code iptables}. */
final class FirewallLines {
    private static final Pattern PLAIN = Pattern.compile("-[A-Za-z0-9 ./!_,=+:-]*");

    private FirewallLines() {}

    /** The item of one family, if there is something to be said. */
    static Stream<Item> of(Node node, AddressFamily family) {
        List<String> rules = new ArrayList<>();
        node.chains().stream()
                .filter(chain -> chain.family() == family)
                .forEach(chain -> rules.add(rule(op(node, chain))));
        node.firewall().stream()
                .filter(rule -> rule.family() == family)
                .forEach(rule -> rules.add(rule(new FirewallOp.AppendFirewallRule(node.name(), rule))));
        if (rules.isEmpty()) {
            return Stream.of();
        }
        List<String> lines = new ArrayList<>();
        LinkLines.in(node.name()).forEach(entry -> lines.add("    " + entry.getKey() + ": " + entry.getValue()));
        if (family == AddressFamily.IPV6) {
            lines.add("    family: ipv6");
        }
        lines.add("    rules:");
        rules.forEach(rule -> lines.add("      - " + rule));
        lines.set(0, "  - " + lines.get(0).strip());
        return Stream.of(new Item(node.name(), family, lines));
    }

    private static NetworkOp op(Node node, FirewallChain chain) {
        return chain.policy().isEmpty()
                ? new FirewallOp.AddChain(node.name(), chain.family(), chain.table(), chain.name())
                : new FirewallOp.SetPolicy(node.name(), chain.family(), chain.table(), chain.name(), chain.policy());
    }

    private static String rule(NetworkOp op) {
        String line = CommandPrinter.print(op).replaceFirst("^(ip netns exec [^ ]+ )?ip6?tables ", "");
        boolean isPlain = PLAIN.matcher(line).matches() && !line.contains(": ") && !line.endsWith(":");
        return isPlain ? line : YamlWords.text(line);
    }
}
