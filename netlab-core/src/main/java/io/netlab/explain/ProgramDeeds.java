package io.netlab.explain;

import io.netlab.language.Command;
import io.netlab.topology.NodeName;
import java.util.List;

/** Programs that commands start. */
final class ProgramDeeds implements Command.Visitor<List<Deed>> {
    @Override
    public List<Deed> visit(Command.Ops command) {
        return List.of();
    }

    @Override
    public List<Deed> visit(Command.Show command) {
        return List.of();
    }

    @Override
    public List<Deed> visit(Command.Ping command) {
        return List.of(new Deed(command.request().node(), List.of("ICMP, not netlink: packets, which tcpdump shows")));
    }

    @Override
    public List<Deed> visit(Command.Program command) {
        return List.of(program(command.node(), command.argv()));
    }

    private static Deed program(NodeName node, List<String> argv) {
        return new Deed(node, List.of("execve: " + String.join(" ", argv)));
    }

    @Override
    public List<Deed> visit(Command.Docker command) {
        return List.of();
    }

    @Override
    public List<Deed> visit(Command.Assignment command) {
        return List.of();
    }

    @Override
    public List<Deed> visit(Command.Capture command) {
        return command.source().accept(this);
    }

    @Override
    public List<Deed> visit(Command.Nothing command) {
        return List.of();
    }
}
