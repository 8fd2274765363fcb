package io.netlab.trace;

import io.netlab.probe.TestNet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counters of a node's rules, as {@code iptables-save -c} has them: what {@code iptables -nvL} shows. Those of policies
 * stay at 0 with iptables' chains in nf_tables.
 */
record RuleCounters(Map<String, Long> packets) {
    static RuleCounters read(TestNet net, String node) {
        Map<String, Long> packets = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        String table = "";
        for (String line : net.in(node, "iptables-save -c").split("\n", -1)) {
            if (line.startsWith("*")) {
                table = line.substring(1);
            } else if (line.startsWith("[")) {
                String[] words = line.substring(1).split("[:\\] ]+", -1);
                int place = places.merge(table + " " + words[3], 1, Integer::sum);
                packets.put(table + " " + words[3] + " rule " + place, Long.parseLong(words[0]));
            }
        }
        return new RuleCounters(packets);
    }

    /** What grew since an earlier reading, and by how much. */
    Map<String, Long> since(RuleCounters before) {
        Map<String, Long> grown = new TreeMap<>();
        packets.forEach((rule, count) -> {
            long more = count - before.packets().getOrDefault(rule, 0L);
            if (more > 0) {
                grown.put(rule, more);
            }
        });
        return grown;
    }
}
