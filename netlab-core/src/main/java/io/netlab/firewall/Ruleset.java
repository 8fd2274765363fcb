package io.netlab.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code iptables-save} prints, read: the chains of each table with their policies ({@code -} for a chain that a
 * user made), and the rules in order.
 */
public record Ruleset(Map<String, Map<String, String>> policies, List<ChainRule> rules) {
    /** An empty firewall. */
    public static final Ruleset EMPTY = new Ruleset(Map.of(), List.of());

    public Ruleset {
        policies = Map.copyOf(policies);
        rules = List.copyOf(rules);
    }

    /** Reads the text of {@code iptables-save}; lines that are no table, chain or rule are passed over. */
    public static Ruleset parse(String saved) {
        Map<String, Map<String, String>> policies = new TreeMap<>();
        List<ChainRule> rules = new ArrayList<>();
        String table = "";
        for (String line : saved.split("\n", -1)) {
            if (line.startsWith("*")) {
                table = line.substring(1).strip();
                policies.put(table, new TreeMap<>());
            } else if (line.startsWith(":")) {
                String[] parts = line.substring(1).split(" ", 3);
                policies.computeIfAbsent(table, unused -> new TreeMap<>()).put(parts[0], parts[1]);
            } else if (line.startsWith("-A ")) {
                List<String> words = RuleLine.split(line);
                rules.add(new ChainRule(table, words.get(1), words.subList(2, words.size())));
            }
        }
        return new Ruleset(policies, rules);
    }
}
