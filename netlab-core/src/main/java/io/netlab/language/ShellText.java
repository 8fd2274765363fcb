package io.netlab.language;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes programs of what only a shell can read: {@code sh -c TEXT}, with the variables that the text speaks of. */
record ShellText(NodeName node, Map<String, String> variables) {
    /** Runs a statement as it was typed, without {@code sudo}: in a lab everyone is root, and few have the program. */
    Command.Program program(Statement statement) {
        StringBuilder text = new StringBuilder();
        int from = statement.tokens().get(0).start();
        boolean atCommand = true;
        for (Token token : statement.tokens()) {
            text.append(statement.text(), from, token.start());
            String raw = statement.raw(token);
            text.append(atCommand && raw.equals("sudo") ? "" : raw);
            atCommand = token instanceof Token.Operator;
            from = token.end();
        }
        return program(text.toString().strip());
    }

    Command.Program program(String text) {
        return new Command.Program(node, List.of("sh", "-c", assignments(text) + text));
    }

    private String assignments(String text) {
        StringBuilder assignments = new StringBuilder();
        new TreeMap<>(variables).forEach((name, value) -> {
            if (Pattern.compile("\\$\\{?" + Pattern.quote(name) + "\\b")
                    .matcher(text)
                    .find()) {
                assignments
                        .append(name)
                        .append('=')
                        .append(Quoting.quote(value))
                        .append("; ");
            }
        });
        return assignments.toString();
    }
}
