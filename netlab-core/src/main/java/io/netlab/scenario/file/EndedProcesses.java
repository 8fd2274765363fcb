package io.netlab.scenario.file;

import io.netlab.check.Claim;
import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.scenario.Step;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds steps and checks in the namespace of a process that has been ended before them; each visit says if all is well.
 */
final class EndedProcesses implements Step.Visitor<Boolean> {
    private final Problems problems;
    private final Map<NodeName, Position> ended = new HashMap<>();

    private EndedProcesses(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Step> steps, List<Step.Verify> checks, Problems problems) {
        EndedProcesses search = new EndedProcesses(problems);
        steps.forEach(step -> step.accept(search));
        checks.forEach(search::visit);
    }

    @Override
    public Boolean visit(Step.Run step) {
        return refuse(step.node(), step.position());
    }

    @Override
    public Boolean visit(Step.End step) {
        refuse(step.process(), step.position());
        return ended.put(step.process(), step.position()) == null;
    }

    @Override
    public Boolean visit(Step.Verify step) {
        boolean mayBeGone = step.check().claim() instanceof Claim.Namespace;
        return mayBeGone || refuse(step.check().claim().node(), step.position());
    }

    private boolean refuse(NodeName node, Position position) {
        Position end = ended.get(node);
        if (end != null) {
            problems.add(position, node + " has been ended in line " + end.line() + ", its namespace is gone");
        }
        return end == null;
    }
}
