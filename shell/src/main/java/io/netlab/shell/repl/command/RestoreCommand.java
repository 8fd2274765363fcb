package io.netlab.shell.repl.command;

import io.netlab.op.NetworkOp;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.Topology;
import java.util.List;

/** {@code restore NAME}: brings back what was there at a checkpoint. */
final class RestoreCommand implements LabCommand {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String arguments() {
        return "NAME";
    }

    @Override
    public String about() {
        return "brings back what was there at a checkpoint; undo takes this back, too";
    }

    @Override
    public List<String> example() {
        return List.of("checkpoint one", "ip link add br0 type bridge", "restore one");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.CHECKPOINT);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        String name = typed.only("the name of a checkpoint");
        List<String> there = work.session().checkpoints();
        if (!there.contains(name)) {
            throw typed.unknown(1, "checkpoint", there);
        }
        Topology before = work.lab().observe();
        List<NetworkOp> ops = work.session().restore(name);
        work.changed(before, work.lab().observe());
        work.screen().line(ops.isEmpty() ? "  all is as it was" : "  restored: " + name);
        work.screen().print(OpLines.commands("by", ops, work.screen().page()));
        return 0;
    }
}
