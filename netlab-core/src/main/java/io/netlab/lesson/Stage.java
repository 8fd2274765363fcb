package io.netlab.lesson;

import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.report.RunReport;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Scenario;
import io.netlab.session.Outcome;
import io.netlab.session.Output;
import io.netlab.session.Session;
import io.netlab.topology.NodeName;
import io.netlab.tutorial.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;

/** The lab as a tutorial uses it: start states are built in it, lines are run, and what was there is brought back. */
final class Stage {
    private static final String BLANK = "before-the-tutorial";

    private final Lab lab;
    private final Session session;
    private Optional<Scenario> built = Optional.empty();
    private final Map<Long, Future<?>> watched = new HashMap<>();
    private volatile Runnable news = () -> {};

    /** What is there now is where {@link #clear} leads back to. */
    Stage(Lab lab, Session session) {
        this.lab = lab;
        this.session = session;
        session.checkpoint(BLANK);
    }

    /** From now on this is run when a process of a start state ends. */
    void onNews(Runnable hearer) {
        news = hearer;
    }

    /** Brings back what was there before the tutorial. */
    void clear() {
        session.restore(BLANK);
        lab.stopServing();
        built = Optional.empty();
    }

    /** Makes a start state, in place of all that is there. */
    void build(Scenario start) {
        clear();
        RunReport report = new ScenarioRun(lab, start, ScenarioRun.Watcher.NONE).up("", "");
        report.failures().stream().findFirst().ifPresent(failure -> {
            throw new NetlabException(NetlabException.Kind.REFUSED, "make the start of a step: " + failure.message());
        });
        built = Optional.of(start);
        defineVariables();
    }

    /** Runs a line of the tutorial's own, which must go well. */
    Outcome run(Line line, Output output) {
        Outcome outcome = session.run(line.text(), NodeName.HOST, output);
        if (outcome.exitCode() != 0) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED, "do a line of the tutorial: " + line.text() + ": it failed");
        }
        return outcome;
    }

    /** A process that has ended comes back under another id, by which lines have named it: they have to be run again. */
    boolean hasLostProcess() {
        return built.map(Scenario::processes).orElse(List.of()).stream()
                .anyMatch(process -> lab.nodes().pid(process.name()).isEmpty());
    }

    /** Brings back what was there at a checkpoint; what was learned of it since is forgotten. */
    void bringBack(String checkpoint) {
        session.restore(checkpoint);
        Neighbours.forget(lab.nodes());
        defineVariables();
    }

    private void defineVariables() {
        for (NodeProcess process : built.map(Scenario::processes).orElse(List.of())) {
            OptionalLong pid = lab.nodes().pid(process.name());
            if (pid.isPresent()) {
                String line = process.pidVariable() + "=" + pid.getAsLong();
                session.run(line, NodeName.HOST, new Silence());
                ProcessHandle.of(pid.getAsLong()).ifPresent(this::watch);
            }
        }
    }

    private void watch(ProcessHandle process) {
        watched.computeIfAbsent(process.pid(), pid -> process.onExit().thenRun(() -> news.run()));
    }
}
