package io.netlab.language;

import io.netlab.error.InvalidInputException;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the commands of one statement. */
final class StatementParser {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Pattern SUBSTITUTION = Pattern.compile("\"?\\$\\((.*)\\)\"?", Pattern.DOTALL);

    /** No command of a document is longer. */
    private static final int MAX_WORDS = 100;

    private final NodeName node;
    private final Map<String, String> variables;
    private final ShellText shell;

    StatementParser(NodeName node, Map<String, String> variables) {
        this.node = node;
        this.variables = Map.copyOf(variables);
        this.shell = new ShellText(node, this.variables);
    }

    List<Command> parse(Statement statement) {
        var process = ProcessForms.parse(statement);
        if (process.isPresent()) {
            return List.of(Command.Ops.of(process.get()));
        }
        if (statement.isForShell()) {
            return List.of(shell.program(statement));
        }
        List<Command> commands = new ArrayList<>();
        statement.conjuncts().forEach(conjunct -> commands.addAll(pipeline(conjunct)));
        return commands;
    }

    private List<Command> pipeline(Statement statement) {
        if (!statement.isPlain()) {
            Command program = shell.program(statement);
            return List.of(SysctlFile.parse(statement, node, variables)
                    .<Command>map(Command.Ops::of)
                    .orElse(program));
        }
        List<Command> commands = new ArrayList<>();
        Statement rest = statement;
        for (int slip = slippedLineEnd(rest); slip > 0; slip = slippedLineEnd(rest)) {
            commands.addAll(simple(rest.part(0, slip)));
            rest = rest.part(slip + 1, rest.tokens().size());
        }
        commands.addAll(simple(rest));
        return commands;
    }

    /**
     * The index of a {@code \} that joins two whole commands, or 0: some documents end each line of a list of commands
     * with one. What stands before it must be complete, and a command that netlab knows must follow.
     */
    private int slippedLineEnd(Statement statement) {
        List<Token> tokens = statement.tokens();
        for (int i = 1; i + 1 < Math.min(tokens.size(), MAX_WORDS); i++) {
            String next = statement.raw(tokens.get(i + 1));
            boolean joins = Statement.isContinuation(tokens.get(i)) && (next.equals("sudo") || Verbs.knows(next));
            if (joins && isWhole(statement.part(0, i))) {
                return i;
            }
        }
        return 0;
    }

    private boolean isWhole(Statement statement) {
        try {
            return simple(statement).stream().allMatch(Command.Ops.class::isInstance);
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private List<Command> simple(Statement statement) {
        List<Token.Raw> words = withoutSudo(statement, statement.words());
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.stream().allMatch(word -> isAssignment(statement, word))) {
            return words.stream().map(word -> assignment(statement, word)).toList();
        }
        boolean forShell = words.stream().anyMatch(Token.Raw::forShell)
                || isAssignment(statement, words.get(0))
                || statement.raw(words.get(0)).equals("!");
        return List.of(forShell ? shell.program(statement) : command(statement, words));
    }

    private Command command(Statement statement, List<Token.Raw> raw) {
        boolean known = Verbs.knows(statement.raw(raw.get(0)));
        for (Token.Raw word : raw) {
            var unset = word.unset(variables);
            if (unset.isPresent() && !known) {
                return shell.program(statement);
            }
            if (unset.isPresent()) {
                throw word.expand(variables)
                        .refusal(
                                "the variable " + unset.get() + " has no value",
                                "set it with a line " + unset.get() + "=...");
            }
        }
        List<Word> words = raw.stream().map(word -> word.expand(variables)).toList();
        return Verbs.parse(words, node);
    }

    /** In a lab everyone is root: {@code sudo} says nothing, nor do its options without a value. */
    private static List<Token.Raw> withoutSudo(Statement statement, List<Token.Raw> words) {
        int from = 0;
        boolean isSudo = !words.isEmpty() && Set.of("sudo", "export").contains(statement.raw(words.get(0)));
        if (isSudo) {
            from++;
            while (from < words.size()
                    && Set.of("-E", "-H", "-n", "-S", "--").contains(statement.raw(words.get(from)))) {
                from++;
            }
        }
        return words.subList(from, words.size());
    }

    private static boolean isAssignment(Statement statement, Token.Raw word) {
        return ASSIGNMENT.matcher(statement.raw(word)).matches();
    }

    private Command assignment(Statement statement, Token.Raw word) {
        String raw = statement.raw(word);
        String name = raw.substring(0, raw.indexOf('='));
        if (!word.forShell()) {
            return new Command.Assignment(name, word.expand(variables).text().substring(name.length() + 1));
        }
        String value = raw.substring(name.length() + 1);
        var substitution = SUBSTITUTION.matcher(value);
        String program = substitution.matches() ? substitution.group(1) : "printf %s " + value;
        return new Command.Capture(name, forEngine(program).orElseGet(() -> shell.program(program)));
    }

    /** A substitution that is one command for the lab's engine: the shell's programs do not know it. */
    private Optional<Command> forEngine(String text) {
        List<Command> commands = Statement.of(text).stream()
                .filter(statement -> !statement.isForShell())
                .flatMap(statement -> parse(statement).stream())
                .toList();
        return commands.stream()
                .filter(command -> commands.size() == 1)
                .filter(Command.Docker.class::isInstance)
                .findFirst();
    }
}
