package io.netlab.diagnose;

import java.util.List;

/**
 * A chain of rules.
 *
 * @param family {@code ip}, {@code ip6}, {@code inet}, {@code bridge}, {@code arp}
 * @param hook where it hangs, in nft's word; empty for one that only rules lead to
 * @param priority the lower is asked first
 * @param policy what becomes of packets that no rule decided: {@code ACCEPT}, {@code DROP}
 * @param opening the command that sets the policy to accept, without the part that names the namespace
 */
record Chain(
        String family,
        String table,
        String name,
        String hook,
        int priority,
        String policy,
        List<FilterRule> rules,
        String opening) {
    Chain {
        rules = List.copyOf(rules);
    }

    /** True when its rules are asked for packets of a bridge, or ARP, below IP. */
    boolean isBelowIp() {
        return family.equals("bridge") || family.equals("arp");
    }
}
