package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.engine.Survey;
import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.language.CommandPrinter;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Snapshot;
import io.netlab.plan.WayBack;
import io.netlab.topology.LinkRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings back what was there, in rounds: the kernel takes along what hangs on what is taken away, and a namespace that
 * ends takes its time, so what is seen after a round decides what the next one does.
 */
final class Restoration {
    private static final int ROUNDS = 6;

    private final Lab lab;
    private final Survey survey;
    private final List<NetworkOp> done = new ArrayList<>();
    private Optional<NetlabException> refusal = Optional.empty();

    Restoration(Lab lab, Survey survey) {
        this.lab = lab;
        this.survey = survey;
    }

    /** What was done, and what could not be brought back. */
    record Outcome(List<NetworkOp> ops, List<String> losses) {}

    /** The ops of the first round. */
    static List<NetworkOp> plan(Snapshot wanted, Snapshot formerly, Snapshot present) {
        return WayBack.plan(wanted, formerly, present, WayBack.unsettled(wanted, present));
    }

    /** Throws NetlabException when nothing at all could be done. */
    Outcome bringBack(Snapshot wanted, Snapshot formerly, Reach reach) {
        Snapshot present = survey.look(reach);
        Set<LinkRef> unsettled = WayBack.unsettled(wanted, present);
        List<NetworkOp> before = List.of();
        List<NetworkOp> ops = WayBack.plan(wanted, formerly, present, unsettled);
        for (int round = 0; round < ROUNDS && !ops.isEmpty() && !ops.equals(before); round++) {
            attempt(ops);
            before = ops;
            ops = WayBack.plan(wanted, formerly, survey.look(reach), unsettled);
        }
        if (!ops.isEmpty() && done.isEmpty() && refusal.isPresent()) {
            throw refusal.get();
        }
        return new Outcome(List.copyOf(done), losses(ops));
    }

    private void attempt(List<NetworkOp> ops) {
        try {
            lab.apply(ops, done::add);
        } catch (NetlabException e) {
            refusal = Optional.of(e);
        }
    }

    private List<String> losses(List<NetworkOp> left) {
        String why = refusal.map(e -> " (" + e.getMessage() + ")").orElse("");
        return left.stream()
                .map(op -> "not brought back: " + CommandPrinter.print(op) + why)
                .toList();
    }
}
