package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that start and end a process with a namespace of its own on any Linux. {@code $!} is the process that was
 * started last, since {@code unshare(1)} becomes the command; the link names its namespace without keeping it alive.
 */
final class ProcessForms {
    private static final Pattern NAME_LAST = Pattern.compile("/proc/\\$!/ns/net");
    private static final Pattern END = Pattern.compile("\\$\\(ip netns pids ([^ )]+)\\)");

    private ProcessForms() {}

    static String start(NetworkOp.StartProcess op) {
        return "unshare --net " + Quoting.quote(op.command()) + " & ln -s /proc/$!/ns/net /run/netns/" + op.name();
    }

    static String end(NetworkOp.EndProcess op) {
        return "kill $(ip netns pids " + op.name() + ")";
    }

    /** The op of exactly these forms. */
    static Optional<NetworkOp> parse(Statement statement) {
        List<String> raw = statement.tokens().stream().map(statement::raw).toList();
        if (raw.size() == 2 && raw.get(0).equals("kill")) {
            return ended(raw.get(1));
        }
        int link = raw.size() - 5;
        boolean isStart = link > 2
                && raw.get(0).equals("unshare")
                && raw.get(1).equals("--net")
                && raw.subList(link, link + 3).equals(List.of("&", "ln", "-s"))
                && NAME_LAST.matcher(raw.get(link + 3)).matches();
        return isStart ? started(statement, link) : Optional.empty();
    }

    private static Optional<NetworkOp> ended(String word) {
        Matcher end = END.matcher(word);
        boolean isEnd = end.matches() && NodeName.faultOf(end.group(1)).isEmpty();
        return isEnd ? Optional.of(new NetworkOp.EndProcess(NodeName.of(end.group(1)))) : Optional.empty();
    }

    private static Optional<NetworkOp> started(Statement statement, int link) {
        Optional<String> name =
                NamespacePath.name(statement.raw(statement.tokens().get(link + 4)));
        List<Token> command = statement.tokens().subList(2, link);
        boolean isPlain = command.stream()
                .allMatch(token -> token instanceof Token.Raw word
                        && !word.forShell()
                        && word.unset(Map.of()).isEmpty());
        if (name.isEmpty() || !NodeName.faultOf(name.get()).isEmpty() || !isPlain) {
            return Optional.empty();
        }
        List<String> argv = command.stream()
                .map(token -> ((Token.Raw) token).expand(Map.of()).text())
                .toList();
        return Optional.of(new NetworkOp.StartProcess(NodeName.of(name.get()), argv));
    }
}
