package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code sysctl [-w] KEY=VALUE ...}, and the {@code KEY = VALUE} with spaces that documents have. */
final class SysctlCommand {
    private static final Set<String> WRITING = Set.of("-w", "--write", "-q", "--quiet", "-qw", "-wq");

    private final NodeName node;

    SysctlCommand(NodeName node) {
        this.node = node;
    }

    /** True when an option in front says that the words are settings to be written. */
    static boolean writes(List<Word> words) {
        return words.stream()
                .skip(1)
                .anyMatch(word -> WRITING.contains(word.text()) && word.text().contains("w"));
    }

    /** Writing from a file is the real program's. */
    Command parse(Arguments arguments) {
        boolean writes = false;
        boolean quiet = false;
        while (!arguments.isEmpty() && arguments.peek().text().startsWith("-")) {
            Word option = arguments.next();
            if (!WRITING.contains(option.text())) {
                throw new BeyondNetlab(option.text());
            }
            writes |= option.text().contains("w");
            quiet |= option.text().contains("q");
        }
        boolean assigns = arguments.rest().stream().anyMatch(word -> word.text().contains("="));
        if (!writes && !assigns) {
            throw new BeyondNetlab("sysctl");
        }
        List<NetworkOp> ops = new ArrayList<>();
        do {
            ops.add(assignment(arguments));
        } while (!arguments.isEmpty());
        return new Command.Ops(ops, quiet ? new Manners.Silent() : new Manners.Telling());
    }

    private NetworkOp assignment(Arguments arguments) {
        Word word = arguments.next("KEY=VALUE");
        int equals = word.text().indexOf('=');
        if (equals > 0) {
            return set(word, word.text().substring(0, equals), word.text().substring(equals + 1));
        }
        boolean isSpaced =
                equals < 0 && !arguments.isEmpty() && arguments.peek().text().startsWith("=");
        if (!isSpaced) {
            throw word.refusal(word + " must be of the form name=value", "expected KEY=VALUE");
        }
        Word sign = arguments.next();
        String value =
                sign.is("=") ? arguments.next("the value").text() : sign.text().substring(1);
        return set(word, word.text(), value);
    }

    private NetworkOp set(Word word, String key, String value) {
        String dotted = dotted(key);
        if (!dotted.matches("[^\\s./=-][^\\s=]*") || value.isEmpty()) {
            throw word.refusal(word + " must be of the form name=value", "expected KEY=VALUE");
        }
        return new NetworkOp.SetSysctl(node, dotted, value);
    }

    /** {@code net/ipv4/conf/eth0.1/forwarding} is {@code net.ipv4.conf.eth0/1.forwarding} ({@code sysctl(8)}). */
    static String dotted(String key) {
        int slash = key.indexOf('/');
        int dot = key.indexOf('.');
        boolean isPath = slash >= 0 && (dot < 0 || slash < dot);
        return isPath ? key.replace('.', '\0').replace('/', '.').replace('\0', '/') : key;
    }
}
