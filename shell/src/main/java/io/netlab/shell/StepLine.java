package io.netlab.shell;

import io.netlab.report.PlanText.Line;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.text.Words;
import io.netlab.topology.NodeName;
import java.util.List;

/** Says of a step what would be done: of a command, as it is written in the scenario. */
final class StepLine implements Step.Visitor<Line> {
    private StepLine() {}

    /** The steps of a scenario, in order. They are done in a fresh lab only. */
    static List<Line> of(Scenario scenario) {
        StepLine words = new StepLine();
        return scenario.steps().stream().map(step -> step.accept(words)).toList();
    }

    @Override
    public Line visit(Step.Run step) {
        return new Line(step.line(), "typed " + in(step.node()) + expectation(step));
    }

    private static String expectation(Step.Run step) {
        if (!step.fails().isEmpty()) {
            return ", must fail with \"" + step.fails() + "\"";
        }
        return step.prints().isEmpty() ? "" : ", must print \"" + step.prints() + "\"";
    }

    @Override
    public Line visit(Step.End step) {
        return new Line("end: " + step.process(), "the process is ended with SIGKILL");
    }

    @Override
    public Line visit(Step.Verify step) {
        return new Line(
                "check: " + step.check().title(),
                "tried then, for up to " + Words.seconds(step.check().within()));
    }

    private static String in(NodeName node) {
        return node.isHost() ? "on the host" : "in " + node;
    }
}
