package io.netlab.plan;

import io.netlab.net.AddressFamily;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What has to be done so that the rules of each chain are there in their order, in which the first that fits decides.
 * Rules that nobody asked for are left where they are.
 */
final class FirewallPlan {
    private final List<FirewallRule> wanted;
    private final List<FirewallRule> seen;

    FirewallPlan(List<FirewallRule> wanted, List<FirewallRule> seen) {
        this.wanted = wanted;
        this.seen = seen;
    }

    /** A chain of one family's table. */
    private record Chain(AddressFamily family, String table, String name) {
        static Chain of(FirewallRule rule) {
            return new Chain(rule.family(), rule.table(), rule.chain());
        }

        List<FirewallRule> rules(List<FirewallRule> all) {
            return all.stream().filter(rule -> of(rule).equals(this)).toList();
        }
    }

    /** True when both speak of one chain, whatever its policy. */
    static boolean isSame(FirewallChain one, FirewallChain other) {
        return one.family() == other.family()
                && one.table().equals(other.table())
                && one.name().equals(other.name());
    }

    /** True when the rule stands in the chain, or leads to it. */
    static boolean needs(FirewallRule rule, FirewallChain chain) {
        return rule.family() == chain.family()
                && rule.table().equals(chain.table())
                && (rule.chain().equals(chain.name()) || rule.match().contains(chain.name()));
    }

    /** The seen rules that only the former plan wanted, and those behind the first that is not where it should be. */
    List<FirewallRule> surplus(List<FirewallRule> formerly) {
        List<FirewallRule> surplus = new ArrayList<>();
        for (FirewallRule rule : seen) {
            if (formerly.contains(rule) && !wanted.contains(rule)) {
                surplus.add(rule);
            }
        }
        for (Chain chain : chains()) {
            List<FirewallRule> rules = chain.rules(wanted);
            List<FirewallRule> present = present(chain);
            boolean tooMany = hasTooMany(rules, chain.rules(formerly), present);
            int kept = tooMany ? untouched(same(rules, present), rules, present) : kept(rules, present);
            if (tooMany || kept < rules.size()) {
                surplus.addAll(present.subList(kept, present.size()));
            }
        }
        return surplus;
    }

    /** True when a rule is there more often than it is wanted, because it was wanted more often before. */
    private static boolean hasTooMany(
            List<FirewallRule> rules, List<FirewallRule> formerly, List<FirewallRule> present) {
        return rules.stream().anyMatch(rule -> {
            int wanted = Collections.frequency(rules, rule);
            return Collections.frequency(present, rule) > wanted && Collections.frequency(formerly, rule) > wanted;
        });
    }

    /** The rules that have to be appended once the surplus is gone. */
    List<FirewallRule> missing() {
        List<FirewallRule> missing = new ArrayList<>();
        for (Chain chain : chains()) {
            List<FirewallRule> rules = chain.rules(wanted);
            missing.addAll(rules.subList(kept(rules, present(chain)), rules.size()));
        }
        return missing;
    }

    private Iterable<Chain> chains() {
        LinkedHashSet<Chain> chains = new LinkedHashSet<>();
        wanted.forEach(rule -> chains.add(Chain.of(rule)));
        return chains;
    }

    private List<FirewallRule> present(Chain chain) {
        return chain.rules(seen).stream().filter(wanted::contains).toList();
    }

    /** How many may stay. {@code iptables -D} takes the first that is equal, so none behind may be equal to one kept. */
    private static int kept(List<FirewallRule> rules, List<FirewallRule> present) {
        int same = same(rules, present);
        return same == rules.size() ? same : untouched(same, rules, present);
    }

    private static int same(List<FirewallRule> rules, List<FirewallRule> present) {
        int same = 0;
        while (same < Math.min(rules.size(), present.size()) && rules.get(same).equals(present.get(same))) {
            same++;
        }
        return same;
    }

    /** How many of those that are the same stay when all behind them are taken away. */
    private static int untouched(int same, List<FirewallRule> rules, List<FirewallRule> present) {
        int untouched = same;
        for (FirewallRule behind : present.subList(same, present.size())) {
            int first = rules.indexOf(behind);
            untouched = Math.min(untouched, first);
        }
        return untouched;
    }
}
