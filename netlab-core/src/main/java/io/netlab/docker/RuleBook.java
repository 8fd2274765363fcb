package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A firewall of one family that is written as an engine writes it: some rules at the head of their chain, some at its
 * end. The words are those of {@code iptables-save}.
 */
final class RuleBook {
    private final AddressFamily family;
    private final Set<FirewallChain> chains = new LinkedHashSet<>();
    private final Map<Place, List<String>> rules = new LinkedHashMap<>();

    private record Place(String table, String chain) {}

    RuleBook(AddressFamily family) {
        this.family = family;
    }

    AddressFamily family() {
        return family;
    }

    /** {@code -N CHAIN}. */
    void create(String table, String... names) {
        for (String name : names) {
            chains.add(new FirewallChain(family, table, name, ""));
        }
    }

    /** {@code -P CHAIN TARGET}. */
    void policy(String table, String chain, String target) {
        chains.add(new FirewallChain(family, table, chain, target));
    }

    /** {@code -A CHAIN WORDS}. */
    void append(String table, String chain, String words) {
        rules(table, chain).add(words);
    }

    /** {@code -I CHAIN WORDS}. */
    void insert(String table, String chain, String words) {
        rules(table, chain).add(0, words);
    }

    /** {@code -A}, unless the rule is there. */
    void ensure(String table, String chain, String words) {
        if (!rules(table, chain).contains(words)) {
            append(table, chain, words);
        }
    }

    /** The rule, if it is there, makes room for itself at the head. */
    void toHead(String table, String chain, String words) {
        rules(table, chain).remove(words);
        insert(table, chain, words);
    }

    private List<String> rules(String table, String chain) {
        return rules.computeIfAbsent(new Place(table, chain), place -> new ArrayList<>());
    }

    /** All of it. */
    Firewall firewall() {
        List<FirewallRule> all = new ArrayList<>();
        rules.forEach((place, lines) -> lines.forEach(
                line -> all.add(new FirewallRule(family, place.table(), place.chain(), List.of(line.split(" "))))));
        return new Firewall(List.copyOf(chains), all);
    }
}
