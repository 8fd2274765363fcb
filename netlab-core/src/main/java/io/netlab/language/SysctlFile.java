package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code echo VALUE > /proc/sys/net/ipv4/ip_forward}: the older way to write what {@code sysctl -w} writes. */
final class SysctlFile {
    private static final String ROOT = "/proc/sys/";

    private SysctlFile() {}

    /** The op of a statement of exactly this form. */
    static Optional<NetworkOp> parse(Statement statement, NodeName node, Map<String, String> variables) {
        List<Token> tokens = statement.tokens();
        boolean isWrite = tokens.size() == 4
                && statement.raw(tokens.get(0)).equals("echo")
                && statement.raw(tokens.get(2)).equals(">");
        if (!isWrite || !isPlain(tokens.get(1), variables) || !isPlain(tokens.get(3), variables)) {
            return Optional.empty();
        }
        String value = ((Token.Raw) tokens.get(1)).expand(variables).text();
        String file = ((Token.Raw) tokens.get(3)).expand(variables).text();
        boolean isKey = file.matches(ROOT + "net(/[\\w.@-]+)+") && !value.isEmpty() && !value.startsWith("-");
        return isKey
                ? Optional.of(new NetworkOp.SetSysctl(node, SysctlCommand.dotted(file.substring(ROOT.length())), value))
                : Optional.empty();
    }

    private static boolean isPlain(Token token, Map<String, String> variables) {
        return token instanceof Token.Raw word
                && !word.forShell()
                && word.unset(variables).isEmpty();
    }
}
