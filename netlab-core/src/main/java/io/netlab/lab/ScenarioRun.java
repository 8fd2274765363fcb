package io.netlab.lab;

import io.netlab.check.CheckResult;
import io.netlab.error.NetlabException;
import io.netlab.language.CommandPrinter;
import io.netlab.op.NetworkOp;
import io.netlab.report.BuildSummary;
import io.netlab.report.RunReport;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run of a scenario in a lab: built, looked at again, its steps done, its checks made, and cleared. */
public final class ScenarioRun {
    private static final int MOST_DIAGNOSES = 6; // as many failures as a report tells of in full

    /** How often what the kernel took along with what was taken away is put back: with an address, the routes by it. */
    private static final int REPAIRS = 3;

    private final Lab lab;
    private final Scenario scenario;
    private final Watcher watcher;
    private final Instant started = Instant.now();
    private final long startNanos = System.nanoTime();
    private final List<RunReport.Entry> steps = new ArrayList<>();
    private final List<RunReport.Checked> checks = new ArrayList<>();
    private final List<RunReport.Failure> failures = new ArrayList<>();
    private RunReport.Build build = RunReport.Build.NONE;
    private RunReport.Removal removal = RunReport.Removal.NONE;

    /** A run in this lab; the watcher hears how far it is. */
    public ScenarioRun(Lab lab, Scenario scenario, Watcher watcher) {
        this.lab = lab;
        this.scenario = scenario;
        this.watcher = watcher;
    }

    /** Hears how far a run is. */
    @FunctionalInterface
    public interface Watcher {
        /** Wants to hear nothing. */
        Watcher NONE = (phase, done, total) -> {};

        /** So many of so many are done in this phase: {@code build}, {@code verify}. */
        void progress(String phase, int done, int total);
    }

    /** Builds, does the steps, makes the checks and clears the lab, whatever went wrong. */
    public RunReport run(String labName, String note) {
        try {
            attempt(() -> {
                build(Topology.EMPTY);
                lab.serve(scenario.servers());
                if (doSteps()) {
                    makeChecks();
                }
            });
        } finally {
            clear();
        }
        return report(labName, note);
    }

    /** The report of a run that could not begin. */
    public RunReport refused(NetlabException refusal, String labName, String note) {
        failures.add(RunReport.Failure.of(refusal));
        return report(labName, note);
    }

    /** Builds and does the steps, in a fresh lab that stays. */
    public RunReport up(String labName, String note) {
        attempt(() -> {
            build(Topology.EMPTY);
            lab.serve(scenario.servers());
            doSteps();
        });
        return report(labName, note);
    }

    /**
     * Brings a lab that was built to one scenario to what this one says; when that is refused, back to what the former one
     * said. Steps are for a fresh lab only: a second time they would find their own work.
     */
    public RunReport reconcile(Scenario former, String labName, String note) {
        attempt(() -> {
            Topology formerly = lab.canonical(former.wanted());
            try {
                build(formerly);
            } catch (NetlabException refusal) {
                unwindTo(former);
                throw refusal;
            }
        });
        return report(labName, note);
    }

    private void unwindTo(Scenario former) {
        attempt(() -> lab.apply(lab.plan(former, scenario.wanted()), op -> {}));
    }

    /** Makes the checks in a lab that is there. */
    public RunReport verify(String labName, String note) {
        attempt(() -> {
            lab.serve(scenario.servers());
            makeChecks();
        });
        return report(labName, note);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (NetlabException e) {
            failures.add(RunReport.Failure.of(e));
        }
    }

    private void build(Topology formerly) {
        long start = System.nanoTime();
        List<NetworkOp> ops = lab.plan(scenario, formerly);
        int[] done = {0};
        lab.apply(ops, op -> watcher.progress("build", ++done[0], ops.size()));
        List<NetworkOp> more = ops.isEmpty() ? List.of() : lab.plan(scenario, Topology.EMPTY);
        for (int round = 0; round < REPAIRS && !more.isEmpty() && !formerly.equals(Topology.EMPTY); round++) {
            lab.apply(more, op -> {});
            more = lab.plan(scenario, Topology.EMPTY);
        }
        build = new RunReport.Build(BuildSummary.of(scenario.wanted()), ops.size(), since(start));
        if (!more.isEmpty()) {
            String things =
                    more.size() == 1 ? "1 thing is not as it was" : more.size() + " things are not as they were";
            throw new NetlabException(
                    NetlabException.Kind.INTERNAL,
                    "look at what was built: " + things + " made; what would mend the first: "
                            + CommandPrinter.print(more.get(0)));
        }
    }

    /** Does the steps in order, up to the first that fails. */
    private boolean doSteps() {
        CommandRunner runner = lab.commands(scenario.processes());
        StepRun stepRun = new StepRun(lab, runner);
        for (Step step : scenario.steps()) {
            RunReport.Entry entry = step.accept(stepRun);
            steps.add(entry);
            if (!entry.passed()) {
                return false;
            }
        }
        return true;
    }

    private void makeChecks() {
        watcher.progress("verify", 0, scenario.checks().size());
        List<CheckResult> results = lab.verifier()
                .verifyAll(scenario.checks().stream().map(Step.Verify::check).toList());
        int diagnosed = 0;
        for (int i = 0; i < results.size(); i++) {
            boolean isAsked = results.get(i).isUnanswered() && diagnosed++ < MOST_DIAGNOSES;
            CheckResult result = isAsked ? lab.diagnosed(results.get(i)) : results.get(i);
            checks.add(new RunReport.Checked(scenario.checks().get(i).position(), result));
        }
    }

    private void clear() {
        long start = System.nanoTime();
        List<String> left = lab.clear().stream().map(NodeName::text).toList();
        removal = new RunReport.Removal(left, since(start));
    }

    private RunReport report(String labName, String note) {
        return new RunReport(
                scenario.name(),
                scenario.title(),
                scenario.name(),
                labName,
                note,
                started,
                build,
                steps,
                checks,
                removal,
                failures,
                since(startNanos));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
