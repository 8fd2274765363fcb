package io.netlab.diagnose;

import io.netlab.firewall.RuleLine;
import io.netlab.net.AddressFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code iptables-save -c} prints, counters included. */
final class SavedRules {
    private static final Map<String, Integer> PRIORITY =
            Map.of("raw", -300, "mangle", -150, "nat", -100, "filter", 0, "security", 50); // linux/netfilter_ipv4.h
    private static final int AFTER_FILTER = 100; // where nat hangs in POSTROUTING and INPUT

    private final AddressFamily family;
    private final String program;
    private final List<Chain> chains = new ArrayList<>();
    private final Map<String, String> policies = new LinkedHashMap<>();
    private final Map<String, List<FilterRule>> rules = new LinkedHashMap<>();
    private String table = "";

    private SavedRules(AddressFamily family) {
        this.family = family;
        this.program = family == AddressFamily.IPV4 ? "iptables" : "ip6tables";
    }

    static List<Chain> parse(String saved, AddressFamily family) {
        SavedRules reader = new SavedRules(family);
        saved.lines().forEach(reader::line);
        return reader.chains;
    }

    private void line(String line) {
        if (line.startsWith("*")) {
            table = line.substring(1).strip();
        } else if (line.startsWith(":")) {
            String[] parts = line.substring(1).split(" ", 3);
            policies.put(parts[0], parts[1]);
        } else if (line.startsWith("[")) {
            rule(line);
        } else if (line.equals("COMMIT")) {
            policies.forEach((name, policy) -> chains.add(chain(name, policy)));
            policies.clear();
            rules.clear();
        }
    }

    /** {@code [3:252] -A FORWARD -i docker0 -o docker0 -j DROP}. */
    private void rule(String line) {
        long packets = Long.parseLong(line.substring(1, line.indexOf(':')));
        String text = line.substring(line.indexOf("] ") + 2);
        List<String> words = RuleLine.split(text);
        String whole = program + " -t " + table + " ";
        FilterRule rule = IptablesMatch.rule(
                words.subList(2, words.size()), whole + text, packets, whole + "-D" + text.substring(2));
        rules.computeIfAbsent(words.get(1), unused -> new ArrayList<>()).add(rule);
    }

    private Chain chain(String name, String policy) {
        boolean isBase = !policy.equals("-");
        boolean isLate = table.equals("nat") && (name.equals("POSTROUTING") || name.equals("INPUT"));
        return new Chain(
                family == AddressFamily.IPV4 ? "ip" : "ip6",
                table,
                name,
                isBase ? Hook.valueOf(name).word() : "",
                isLate ? AFTER_FILTER : PRIORITY.getOrDefault(table, 0),
                policy,
                rules.getOrDefault(name, List.of()),
                program + " -t " + table + " -P " + name + " ACCEPT");
    }
}
