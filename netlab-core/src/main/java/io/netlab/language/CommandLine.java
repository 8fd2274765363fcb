package io.netlab.language;

import io.netlab.error.InvalidInputException;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads lines as the documents have them: {@code ip}, {@code bridge}, {@code brctl}, {@code sysctl} and a few more
 * become ops, everything else a program of the machine. Prompts, {@code sudo}, comments, quotes, {@code \} line ends,
 * {@code &&}, {@code ;} and variables are understood; pipes, redirections and {@code $(...)} are left to a shell.
 */
public final class CommandLine {
    private CommandLine() {}

    /**
     * The commands of a text, in order. A variable that the text itself sets is known to what follows. Throws
     * {@link InvalidInputException}, which names line and column, on what is surely wrong.
     *
     * @param node where the commands are run: the namespace that the prompt names
     * @param variables the values of {@code $NAME}
     */
    public static List<Command> parse(String text, NodeName node, Map<String, String> variables) {
        Map<String, String> known = new HashMap<>(variables);
        List<Command> commands = new ArrayList<>();
        for (Statement statement : Statement.of(text)) {
            List<Command> parsed = new StatementParser(node, known).parse(statement);
            parsed.forEach(command -> remember(command, known));
            commands.addAll(parsed);
        }
        return commands.isEmpty() ? List.of(new Command.Nothing()) : List.copyOf(commands);
    }

    private static void remember(Command command, Map<String, String> known) {
        if (command instanceof Command.Assignment assignment) {
            known.put(assignment.name(), assignment.value());
        }
    }

    /**
     * Cuts a text into statements that can be run one after the other, up to the first that fails, for callers whose
     * variables get their values on the way ({@code pid=$(...) && echo $pid}). Throws InvalidInputException when a quote
     * is not closed.
     */
    public static List<String> statements(String text) {
        return Statement.of(text).stream()
                .flatMap(statement -> statement.isForShell() ? Stream.of(statement) : statement.conjuncts().stream())
                .map(Statement::source)
                .toList();
    }

    /** False when the text goes on below: it ends in {@code \}, or within quotes or a compound of the shell. */
    public static boolean isComplete(String text) {
        try {
            List<Token> tokens = new Lexer(text).tokens();
            return !goesOnBelow(text, tokens) && Statement.of(text).stream().allMatch(Statement::isClosed);
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** An empty line below a {@code \} ends the command, as in any shell. */
    private static boolean goesOnBelow(String text, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return Statement.isContinuation(last) && text.indexOf('\n', last.start()) < 0;
    }
}
