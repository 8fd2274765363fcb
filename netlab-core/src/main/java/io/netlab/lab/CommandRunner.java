package io.netlab.lab;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.engine.Nodes;
import io.netlab.error.NetlabException;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.listing.Listed;
import io.netlab.listing.Listing;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs command lines as the documents have them: what netlab knows through rtnetlink, the rest as programs. */
public final class CommandRunner {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Lab lab;
    private final Nodes nodes;
    private final Map<String, String> variables;

    CommandRunner(Lab lab, Nodes nodes, Map<String, String> variables) {
        this.lab = lab;
        this.nodes = nodes;
        this.variables = new HashMap<>(variables);
    }

    /**
     * Runs a line in a node and returns what it printed. Variables that it sets are known to later lines.
     *
     * @throws NetlabException when the line is wrong, the kernel refuses it, or a program ends with another code than 0
     */
    public String run(String line, NodeName node) {
        StringBuilder output = new StringBuilder();
        for (String statement : CommandLine.statements(line)) {
            for (Command command : CommandLine.parse(statement, node, variables)) {
                output.append(command.accept(new Running()));
            }
        }
        return output.toString();
    }

    private String run(Command.Program command) {
        List<String> words = Stream.concat(
                        nodes.namespace(command.node()).programPrefix().stream(), command.argv().stream())
                .toList();
        ProgramResult result = new Program(words).run("", LIMIT);
        nodes.releaseGone();
        if (!result.succeeded()) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED,
                    "run " + String.join(" ", command.argv()) + " in " + command.node() + ": it ended with "
                            + result.exitCode() + ": " + result.complaint());
        }
        return result.output();
    }

    private static String output(Listed listed) {
        if (listed.exitCode() != 0) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED,
                    "show what was asked for: " + listed.complaint().strip());
        }
        return listed.output();
    }

    /** Does what one command asks for, and tells what was printed. */
    private final class Running implements Command.Visitor<String> {
        @Override
        public String visit(Command.Ops command) {
            lab.apply(command.ops(), op -> {});
            return "";
        }

        @Override
        public String visit(Command.Show command) {
            return command.query()
                    .accept(new Listing(nodes))
                    .map(CommandRunner::output)
                    .orElseGet(() -> run(command.instead()));
        }

        @Override
        public String visit(Command.Ping command) {
            return run(new Command.Program(
                    command.request().node(), List.of("ping", command.request().destination())));
        }

        @Override
        public String visit(Command.Program command) {
            return run(command);
        }

        @Override
        public String visit(Command.Assignment command) {
            variables.put(command.name(), command.value());
            return "";
        }

        @Override
        public String visit(Command.Capture command) {
            variables.put(command.name(), run(command.program()).stripTrailing());
            return "";
        }

        @Override
        public String visit(Command.Nothing command) {
            return "";
        }
    }
}
