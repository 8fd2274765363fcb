package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.op.FirewallOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The plain forms of {@code iptables}: a rule behind the others, a rule taken away by its words, a chain made or taken
 * away, a policy. Everything else, and everything with further options, is the real program's.
 */
final class IptablesCommand {
    private static final Map<String, String> COMMANDS = Map.of(
            "-A",
            "-A",
            "--append",
            "-A",
            "-D",
            "-D",
            "--delete",
            "-D",
            "-N",
            "-N",
            "--new-chain",
            "-N",
            "-X",
            "-X",
            "--delete-chain",
            "-X",
            "-P",
            "-P",
            "--policy",
            "-P");

    private static final Set<String> TABLES = Set.of("filter", "nat", "mangle", "raw", "security");

    /** Other commands and options of the program as a whole ({@code iptables(8)}), alone or as a cluster. */
    private static final Pattern OTHER = Pattern.compile("-[ADNPICRSLFZXEVhvxnwW46c][ADNPICRSLFZXEVhvxnwW46]*"
            + "|--(append|delete|new-chain|policy|insert|check|replace|list|list-rules|flush|zero|delete-chain"
            + "|rename-chain|version|help|verbose|exact|numeric|wait|wait-interval|ipv4|ipv6|set-counters|line-numbers"
            + "|modprobe).*");

    private final NodeName node;
    private final AddressFamily family;

    IptablesCommand(NodeName node, String verb) {
        this.node = node;
        this.family = verb.equals("iptables") ? AddressFamily.IPV4 : AddressFamily.IPV6;
    }

    Command parse(Arguments arguments) {
        List<String> words =
                new ArrayList<>(arguments.rest().stream().map(Word::text).toList());
        String table = table(words);
        if (words.size() < 2
                || !COMMANDS.containsKey(words.get(0))
                || words.get(1).startsWith("-")) {
            throw new BeyondNetlab("iptables");
        }
        String chain = words.get(1);
        List<String> match = words.subList(2, words.size());
        if (match.stream().anyMatch(word -> OTHER.matcher(word).matches())) {
            throw new BeyondNetlab("iptables options");
        }
        return Command.Ops.of(op(COMMANDS.getOrDefault(words.get(0), ""), table, chain, match));
    }

    /** Takes {@code -t TABLE} out of the words; it may stand behind the chain too. */
    private static String table(List<String> words) {
        int option = Math.max(words.indexOf("-t"), words.indexOf("--table"));
        if (option < 0) {
            return "filter";
        }
        if (option + 1 >= words.size() || !TABLES.contains(words.get(option + 1))) {
            throw new BeyondNetlab("table");
        }
        String table = words.remove(option + 1);
        words.remove(option);
        return table;
    }

    private NetworkOp op(String command, String table, String chain, List<String> match) {
        return switch (command) {
            case "-A" -> new FirewallOp.AppendFirewallRule(node, new FirewallRule(family, table, chain, match));
            case "-D" -> deletion(table, chain, match);
            case "-N" -> new FirewallOp.AddChain(node, family, table, alone(chain, match));
            case "-X" -> new FirewallOp.DeleteChain(node, family, table, alone(chain, match));
            default -> policy(table, chain, match);
        };
    }

    private NetworkOp deletion(String table, String chain, List<String> match) {
        boolean isNumber = match.size() == 1 && match.get(0).matches("[0-9]+");
        if (match.isEmpty() || isNumber) {
            throw new BeyondNetlab("rule by number");
        }
        return new FirewallOp.DeleteFirewallRule(node, new FirewallRule(family, table, chain, match));
    }

    private static String alone(String chain, List<String> rest) {
        if (!rest.isEmpty()) {
            throw new BeyondNetlab("words behind a chain");
        }
        return chain;
    }

    private NetworkOp policy(String table, String chain, List<String> rest) {
        if (rest.size() != 1) {
            throw new BeyondNetlab("-P");
        }
        return new FirewallOp.SetPolicy(node, family, table, chain, rest.get(0));
    }
}
