package io.netlab.lab;

import io.netlab.daemon.command.DockerLine;
import io.netlab.engine.Engine;
import io.netlab.engine.Nodes;
import io.netlab.error.NetlabException;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.listing.Listed;
import io.netlab.listing.Listing;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Runs command lines as the documents have them: what netlab knows through rtnetlink, the rest as programs. */
public final class CommandRunner {
    private final Lab lab;
    private final Nodes nodes;
    private final Map<String, String> variables;
    private final AtomicReference<Optional<PingRun>> pinging = new AtomicReference<>(Optional.empty());

    CommandRunner(Lab lab, Nodes nodes, Map<String, String> variables) {
        this.lab = lab;
        this.nodes = nodes;
        this.variables = new HashMap<>(variables);
    }

    /** The variables that lines have set, and those that were given. */
    public Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /**
     * The commands of one statement ({@link CommandLine#statements}), with what the variables are now.
     *
     * @throws io.netlab.error.InvalidInputException when it is wrong
     */
    public List<Command> parse(String statement, NodeName node) {
        return CommandLine.parse(statement, node, variables);
    }

    /**
     * Runs a line in a node and returns what it printed. Variables that it sets are known to later lines.
     *
     * @throws NetlabException when the line is wrong, the kernel refuses it, or a program ends with another code than 0
     */
    public String run(String line, NodeName node) {
        KeptOutput kept = new KeptOutput();
        for (String statement : CommandLine.statements(line)) {
            for (Command command : parse(statement, node)) {
                int exitCode = run(command, kept, op -> {});
                if (exitCode != 0) {
                    throw new NetlabException(
                            NetlabException.Kind.REFUSED,
                            command.accept(new Attempt()) + ": it ended with " + exitCode + ": " + kept.complaint());
                }
            }
        }
        return kept.output();
    }

    /**
     * Runs one command and returns its exit code. Variables that it sets are known to later ones.
     *
     * @param done is told of each op that the kernel has agreed to
     * @throws NetlabException when the kernel refuses an op
     */
    public int run(Command command, Terminal terminal, Engine.Listener done) {
        return command.accept(new Running(terminal, done));
    }

    /** Ends what runs in this process, which is a ping or nothing; it then tells its statistics. Any thread may call. */
    public void interrupt() {
        Objects.requireNonNull(pinging.get()).ifPresent(PingRun::stop);
    }

    /** What a command that failed was to do. */
    private static final class Attempt implements Command.Visitor<String> {
        @Override
        public String visit(Command.Ops command) {
            return "change the network";
        }

        @Override
        public String visit(Command.Show command) {
            return visit(command.instead());
        }

        @Override
        public String visit(Command.Ping command) {
            return "run " + String.join(" ", command.request().words()) + " in "
                    + command.request().node();
        }

        @Override
        public String visit(Command.Program command) {
            return "run " + String.join(" ", command.argv()) + " in " + command.node();
        }

        @Override
        public String visit(Command.Docker command) {
            return "docker " + String.join(" ", command.words());
        }

        @Override
        public String visit(Command.Assignment command) {
            return "set " + command.name();
        }

        @Override
        public String visit(Command.Capture command) {
            return command.source().accept(this);
        }

        @Override
        public String visit(Command.Nothing command) {
            return "do nothing";
        }
    }

    /** Does what one command asks for, and tells its exit code. */
    private final class Running implements Command.Visitor<Integer> {
        private final Terminal terminal;
        private final Engine.Listener done;

        Running(Terminal terminal, Engine.Listener done) {
            this.terminal = terminal;
            this.done = done;
        }

        private List<String> words(NodeName node, List<String> argv) {
            return Stream.concat(nodes.namespace(node).programPrefix().stream(), argv.stream())
                    .toList();
        }

        @Override
        public Integer visit(Command.Ops command) {
            return command.manners().accept(new MannerlyRun(command.ops(), lab, nodes, terminal, done));
        }

        @Override
        public Integer visit(Command.Show command) {
            Optional<Listed> listed = command.query().accept(new Listing(nodes));
            return listed.isPresent() ? print(listed.get()) : visit(command.instead());
        }

        private int print(Listed listed) {
            if (!listed.output().isEmpty()) {
                terminal.print(listed.output());
            }
            if (!listed.complaint().isEmpty()) {
                terminal.complain(listed.complaint());
            }
            return listed.exitCode();
        }

        @Override
        public Integer visit(Command.Ping command) {
            PingRun ping = new PingRun(command.request(), terminal);
            pinging.set(Optional.of(ping));
            try {
                return ping.run(nodes.namespace(command.request().node()));
            } finally {
                pinging.set(Optional.empty());
            }
        }

        @Override
        public Integer visit(Command.Program command) {
            try {
                return terminal.run(words(command.node(), nodes.withSwitch(command.node(), command.argv())));
            } finally {
                nodes.releaseGone();
            }
        }

        @Override
        public Integer visit(Command.Docker command) {
            try {
                return DockerLine.of(lab.daemon(), terminal).run(command.words());
            } finally {
                nodes.releaseGone();
            }
        }

        @Override
        public Integer visit(Command.Assignment command) {
            variables.put(command.name(), command.value());
            return 0;
        }

        @Override
        public Integer visit(Command.Capture command) {
            KeptOutput kept = new KeptOutput();
            int exitCode = command.source().accept(new Running(kept, done));
            if (!kept.complaint().isEmpty() && exitCode != 0) {
                terminal.complain(kept.complaint() + "\n");
            }
            variables.put(command.name(), kept.output().stripTrailing());
            return exitCode;
        }

        @Override
        public Integer visit(Command.Nothing command) {
            return 0;
        }
    }
}
