package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.engine.Survey;
import io.netlab.lab.CommandRunner;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Snapshot;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One typed line: found out how far it reaches, then run. */
final class LineRun {
    private final CommandRunner runner;
    private final String line;
    private final NodeName place;
    private final List<NetworkOp> ops = new ArrayList<>();

    LineRun(CommandRunner runner, String line, NodeName place) {
        this.runner = runner;
        this.line = line;
        this.place = place;
    }

    /** What was done so far. */
    List<NetworkOp> ops() {
        return List.copyOf(ops);
    }

    /**
     * The commands as far as they can be known: what follows a variable that gets its value on the way cannot.
     *
     * @throws io.netlab.error.InvalidInputException when one of them is wrong
     */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        StringBuilder sofar = new StringBuilder();
        for (String statement : CommandLine.statements(line)) {
            commands.clear();
            sofar.append(statement).append('\n');
            commands.addAll(runner.parse(sofar.toString(), place));
            if (commands.stream().anyMatch(Command.Capture.class::isInstance)) {
                break;
            }
        }
        return commands;
    }

    /** Where to look before and after. */
    Reach reach(Snapshot known, Survey survey) {
        List<Command> commands = commands();
        survey.watch(keys(commands));
        if (commands.stream().anyMatch(Command.Capture.class::isInstance)) {
            return Reach.EVERYTHING;
        }
        Reaches reaches = new Reaches(known.topology());
        return commands.stream().map(command -> command.accept(reaches)).reduce(Reach.NOTHING, Reach::and);
    }

    private static Set<String> keys(List<Command> commands) {
        return commands.stream()
                .filter(Command.Ops.class::isInstance)
                .flatMap(command -> ((Command.Ops) command).ops().stream())
                .filter(NetworkOp.SetSysctl.class::isInstance)
                .map(op -> ((NetworkOp.SetSysctl) op).key())
                .collect(Collectors.toSet());
    }

    /**
     * Runs the commands in order. One that ends badly keeps those from running that {@code &&} joins to it; a refusal
     * ends the line.
     */
    int run(Output output, Interruption interruption) {
        int exitCode = 0;
        for (String statement : CommandLine.statements(line)) {
            for (Command command : runner.parse(statement, place)) {
                if (interruption.isWanted()) {
                    return Interruption.EXIT_CODE;
                }
                exitCode = runner.run(command, output, ops::add);
                if (exitCode != 0) {
                    break;
                }
            }
        }
        return exitCode;
    }
}
