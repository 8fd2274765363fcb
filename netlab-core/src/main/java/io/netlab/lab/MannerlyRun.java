package io.netlab.lab;

import io.netlab.engine.Engine;
import io.netlab.engine.Nodes;
import io.netlab.language.Manners;
import io.netlab.op.NetworkOp;
import java.util.List;

/** Makes the changes of one command as the program would that it is written for; gives the exit code. */
record MannerlyRun(List<NetworkOp> ops, Lab lab, Nodes nodes, Terminal terminal, Engine.Listener done)
        implements Manners.Visitor<Integer> {
    @Override
    public Integer visit(Manners.Silent manners) {
        lab.apply(ops, done);
        return 0;
    }

    @Override
    public Integer visit(Manners.Telling manners) {
        lab.apply(ops, op -> {
            done.done(op);
            if (op instanceof NetworkOp.SetSysctl set) {
                terminal.print(set.key() + " = " + set.value() + "\n");
            }
        });
        return 0;
    }

    @Override
    public Integer visit(Manners.BridgeUtils manners) {
        return new BridgeUtilsRun(manners, lab, nodes, done).run(ops, terminal);
    }
}
