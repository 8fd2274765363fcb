package io.netlab.session;

import io.netlab.engine.Nodes;
import io.netlab.language.Command;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkOption;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.stream.Collectors;

/** What undo will not be able to bring back, as far as it can be known before a command runs. */
final class Losses implements Command.Visitor<List<String>> {
    private final Nodes nodes;

    Losses(Nodes nodes) {
        this.nodes = nodes;
    }

    List<String> of(List<Command> commands) {
        return commands.stream()
                .flatMap(command -> command.accept(this).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> visit(Command.Ops command) {
        return command.ops().stream().flatMap(op -> of(op).stream()).toList();
    }

    private List<String> of(NetworkOp op) {
        if (op instanceof NetworkOp.EndProcess end) {
            return List.of("undo starts " + end.name() + " anew, as another process: what it knew is lost");
        }
        if (op instanceof NetworkOp.SetLink set && set.settings().stream().anyMatch(Losses::isCarrier)) {
            return List.of("undo does not bring back the carrier of " + set.name());
        }
        return op instanceof NetworkOp.DeleteNamespace deletion ? ofName(deletion.name()) : List.of();
    }

    /** What somebody has said of a carrier cannot be told from what a cable says. */
    private static boolean isCarrier(LinkSetting setting) {
        return setting instanceof LinkSetting.Value value && value.option() == LinkOption.CARRIER;
    }

    private List<String> ofName(NodeName name) {
        List<Long> inside = nodes.processesIn(name);
        if (inside.isEmpty() || nodes.isBorrowed(name)) {
            return List.of();
        }
        String pids = inside.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return List.of("processes in " + name + " (" + pids
                + ") stay in it when it has no name any more; undo makes a new namespace, without them");
    }

    @Override
    public List<String> visit(Command.Show command) {
        return List.of();
    }

    @Override
    public List<String> visit(Command.Ping command) {
        return List.of();
    }

    @Override
    public List<String> visit(Command.Program command) {
        return Programs.losses(command);
    }

    @Override
    public List<String> visit(Command.Docker command) {
        return List.of();
    }

    @Override
    public List<String> visit(Command.Assignment command) {
        return List.of();
    }

    @Override
    public List<String> visit(Command.Capture command) {
        return command.source().accept(this);
    }

    @Override
    public List<String> visit(Command.Nothing command) {
        return List.of();
    }
}
