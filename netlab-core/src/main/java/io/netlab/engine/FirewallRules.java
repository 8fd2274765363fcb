package io.netlab.engine;

import io.netlab.firewall.ChainRule;
import io.netlab.firewall.Change;
import io.netlab.firewall.Iptables;
import io.netlab.firewall.Ruleset;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.op.FirewallOp;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Firewalls between the words of a topology and those of iptables. */
public final class FirewallRules {
    private FirewallRules() {}

    static List<FirewallChain> chains(AddressFamily family, Ruleset saved) {
        List<FirewallChain> chains = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> table : saved.policies().entrySet()) {
            table.getValue()
                    .forEach((chain, policy) -> chains.add(
                            new FirewallChain(family, table.getKey(), chain, policy.equals("-") ? "" : policy)));
        }
        return chains;
    }

    static List<FirewallRule> rules(AddressFamily family, Ruleset saved) {
        return saved.rules().stream()
                .map(rule -> new FirewallRule(family, rule.table(), rule.chain(), rule.words()))
                .toList();
    }

    /**
     * The node with its rules as iptables-save would print them, so that they can be compared with what is there:
     * {@code --dport 80} is printed as {@code -m tcp --dport 80}. iptables itself is asked, in a namespace of no use
     * otherwise; a rule that it refuses is refused here, before anything is built.
     */
    public static Node canonical(Node node) {
        List<FirewallRule> rules = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            List<Change> changes = changes(node, family);
            if (node.firewall().stream().anyMatch(rule -> rule.family() == family)) {
                rules.addAll(rules(family, Iptables.of(family, List.of()).canonical(changes)));
            }
        }
        return node.withFirewall(node.chains(), rules);
    }

    /** Whether the namespace's firewall has a rule, as {@code iptables -C} would find it. */
    public static boolean has(NetworkNamespace namespace, FirewallRule rule) {
        Ruleset saved = Iptables.of(rule.family(), namespace.programPrefix()).save();
        ChainRule wanted = chainRule(rule);
        return saved.rules().contains(wanted) || saved.rules().contains(canonical(rule.family(), saved, wanted));
    }

    private static ChainRule canonical(AddressFamily family, Ruleset saved, ChainRule rule) {
        List<Change> changes = new ArrayList<>();
        saved.policies()
                .getOrDefault(rule.table(), Map.of())
                .forEach((chain, policy) -> addIfOwn(changes, rule.table(), chain, policy));
        changes.add(new Change.Append(rule));
        List<ChainRule> rules =
                Iptables.of(family, List.of()).canonical(changes).rules();
        return rules.get(rules.size() - 1);
    }

    /** Chains of one's own have to be there before a rule can stand in them or lead to them. */
    private static void addIfOwn(List<Change> changes, String table, String chain, String policy) {
        if (policy.equals("-")) {
            changes.add(new Change.NewChain(table, chain));
        }
    }

    /** The line of a transaction that makes a chain. */
    public static Change change(FirewallOp.AddChain op) {
        return new Change.NewChain(op.table(), op.chain());
    }

    /** The line of a transaction that takes an empty chain away. */
    public static Change change(FirewallOp.DeleteChain op) {
        return new Change.DeleteChain(op.table(), op.chain());
    }

    /** The line of a transaction that sets a policy. */
    public static Change change(FirewallOp.SetPolicy op) {
        return new Change.Policy(op.table(), op.chain(), op.target());
    }

    /** The line of a transaction that appends a rule. */
    public static Change change(FirewallOp.AppendFirewallRule op) {
        return new Change.Append(chainRule(op.rule()));
    }

    /** The line of a transaction that takes a rule away. */
    public static Change change(FirewallOp.DeleteFirewallRule op) {
        return new Change.Delete(chainRule(op.rule()));
    }

    private static ChainRule chainRule(FirewallRule rule) {
        return new ChainRule(rule.table(), rule.chain(), rule.match());
    }

    private static List<Change> changes(Node node, AddressFamily family) {
        List<Change> changes = new ArrayList<>();
        node.chains().stream().filter(chain -> chain.family() == family).forEach(chain -> changes.add(change(chain)));
        node.firewall().stream()
                .filter(rule -> rule.family() == family)
                .forEach(rule -> changes.add(new Change.Append(chainRule(rule))));
        return changes;
    }

    private static Change change(FirewallChain chain) {
        return chain.policy().isEmpty()
                ? new Change.NewChain(chain.table(), chain.name())
                : new Change.Policy(chain.table(), chain.name(), chain.policy());
    }
}
