package io.netlab.lab;

import io.netlab.error.NetlabException;
import io.netlab.op.NetworkOp;
import io.netlab.report.RunReport;
import io.netlab.scenario.Step;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.List;

/** Does one step of a scenario, and tells what became of it. */
final class StepRun implements Step.Visitor<RunReport.Entry> {
    private final Lab lab;
    private final CommandRunner runner;

    StepRun(Lab lab, CommandRunner runner) {
        this.lab = lab;
        this.runner = runner;
    }

    @Override
    public RunReport.Entry visit(Step.Run step) {
        long start = System.nanoTime();
        String fault = fault(step);
        return new RunReport.Done(step.position(), step.node(), step.line(), fault, since(start));
    }

    private String fault(Step.Run step) {
        try {
            return faultOfOutput(step, runner.run(step.line(), step.node()));
        } catch (NetlabException e) {
            return faultOfRefusal(step, String.valueOf(e.getMessage()));
        }
    }

    private static String faultOfOutput(Step.Run step, String output) {
        if (!step.fails().isEmpty()) {
            return "it was to fail with \"" + step.fails() + "\", and succeeded";
        }
        return output.contains(step.prints())
                ? ""
                : "its output was to contain \"" + step.prints() + "\", and was:\n" + output.strip();
    }

    private static String faultOfRefusal(Step.Run step, String message) {
        if (step.fails().isEmpty()) {
            return message;
        }
        return message.contains(step.fails())
                ? ""
                : "it was to fail with \"" + step.fails() + "\", and failed with: " + message;
    }

    @Override
    public RunReport.Entry visit(Step.End step) {
        long start = System.nanoTime();
        lab.apply(List.of(new NetworkOp.EndProcess(step.process())), op -> {});
        return new RunReport.Done(step.position(), NodeName.HOST, "end process " + step.process(), "", since(start));
    }

    @Override
    public RunReport.Entry visit(Step.Verify step) {
        RunReport.Checked checked = new RunReport.Checked(
                step.position(), lab.diagnosed(lab.verifier().verify(step.check())));
        lab.verifier().release(); // the next step may end the node
        return checked;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
