package io.netlab.scenario.file;

import io.netlab.language.ShellWords;
import io.netlab.net.AddressFamily;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A line in the words of {@code iptables(8)}: {@code -t nat -A POSTROUTING -s 172.17.0.0/16 -j MASQUERADE}, {@code -N
 * CHAIN} or {@code -P CHAIN POLICY}. The table is filter unless said.
 *
 * @param command {@code -A}, {@code -N} or {@code -P}
 * @param words what stands behind the chain
 */
record IptablesLine(String table, String command, String chain, List<String> words) {
    private static final List<String> TABLES = List.of("filter", "nat", "mangle", "raw", "security");

    IptablesLine {
        words = List.copyOf(words);
    }

    /** Throws IllegalArgumentException with a sentence for the user. */
    static IptablesLine parse(String text) {
        List<String> words = new ArrayList<>(ShellWords.of(text));
        if (!words.isEmpty() && (words.get(0).equals("iptables") || words.get(0).equals("ip6tables"))) {
            words.remove(0);
        }
        String table = takeTable(words);
        if (words.size() < 2 || !List.of("-A", "-N", "-P").contains(words.get(0))) {
            throw new IllegalArgumentException("\"" + text + "\" has no -A CHAIN, -N CHAIN or -P CHAIN POLICY");
        }
        List<String> rest = words.subList(2, words.size());
        checkRest(text, words.get(0), rest);
        return new IptablesLine(table, words.get(0), words.get(1), rest);
    }

    /** As {@link #parse}, of a rule alone: chains and policies are no rules. */
    static IptablesLine parseRule(String text) {
        IptablesLine line = parse(text);
        if (!line.isRule()) {
            throw new IllegalArgumentException("\"" + text + "\" is no rule: a rule is written -A CHAIN ...");
        }
        return line;
    }

    boolean isRule() {
        return command.equals("-A");
    }

    FirewallRule rule(AddressFamily family) {
        return new FirewallRule(family, table, chain, words);
    }

    FirewallChain chain(AddressFamily family) {
        return new FirewallChain(family, table, chain, words.isEmpty() ? "" : words.get(0));
    }

    private static String takeTable(List<String> words) {
        int at = words.indexOf("-t");
        if (at < 0) {
            return "filter";
        }
        String table = at + 1 < words.size() ? words.get(at + 1) : "";
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("\"" + table + "\" is not a table: " + String.join(", ", TABLES));
        }
        words.subList(at, at + 2).clear();
        return table;
    }

    private static void checkRest(String text, String command, List<String> rest) {
        if (command.equals("-N") && !rest.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\": -N takes a chain and nothing else");
        }
        if (command.equals("-P")
                && (rest.size() != 1 || !List.of("ACCEPT", "DROP").contains(rest.get(0)))) {
            throw new IllegalArgumentException("\"" + text + "\": a policy is ACCEPT or DROP");
        }
    }
}
