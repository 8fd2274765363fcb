package io.netlab.shell.repl.command;

import io.netlab.error.NetlabException;
import io.netlab.explain.Recorder;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.lesson.Drill;
import io.netlab.matrix.Pair;
import io.netlab.scenario.Scenario;
import io.netlab.session.Outcome;
import io.netlab.session.Session;
import io.netlab.shell.learn.Tutor;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the commands of a shell work on: the lab and the session, where one stands, and what was done last. */
public final class Workplace {
    private final Lab lab;
    private final Recorder recorder;
    private final Session session;
    private final Screen screen;
    private final OutsideFiles files;
    private final Deque<NodeName> places = new ArrayDeque<>();
    private Optional<Scenario> scenario;
    private Set<LinkRef> changed = Set.of();
    private Map<Pair, io.netlab.check.Outcome> remembered = Map.of();
    private boolean explains;
    private Optional<Tutor> tutor = Optional.empty();
    private volatile Optional<Drill> drill = Optional.empty();
    private String proposal = "";
    private volatile Runnable hearer = () -> {};
    private volatile Runnable interrupted = () -> {};
    private OptionalInt end = OptionalInt.empty();

    /** A place to work in an open lab whose messages the recorder hears; one begins on its host. */
    public Workplace(Lab lab, Recorder recorder, Session session, Screen screen, OutsideFiles files) {
        this.lab = lab;
        this.recorder = recorder;
        this.session = session;
        this.screen = screen;
        this.files = files;
        this.scenario = AppliedScenario.read().map(AppliedScenario::scenario);
        places.push(NodeName.HOST);
    }

    /** The lab. */
    public Lab lab() {
        return lab;
    }

    Recorder recorder() {
        return recorder;
    }

    /** The lines that were run in it. */
    public Session session() {
        return session;
    }

    /** What the person sees. */
    public Screen screen() {
        return screen;
    }

    OutsideFiles files() {
        return files;
    }

    /** The node in which commands are run. */
    public NodeName place() {
        return places.element();
    }

    void enter(NodeName node) {
        places.push(node);
    }

    /** Steps back to where one was before; false where one began. */
    public boolean leave() {
        if (places.size() == 1) {
            return false;
        }
        places.pop();
        return true;
    }

    /** Leaves namespaces that are gone; returns the first of them. */
    public Optional<NodeName> leaveGone() {
        Optional<NodeName> gone = Optional.empty();
        while (!place().isHost() && !session.nodes().contains(place())) {
            gone = gone.isPresent() ? gone : Optional.of(place());
            leave();
        }
        return gone;
    }

    /** The scenario that the lab was built to, or the last that was run in it. */
    Scenario scenario() {
        return scenario.orElseThrow(() -> new NetlabException(
                NetlabException.Kind.INPUT, "check: this lab was built to no scenario; say what to check, or run one"));
    }

    /** The same, where there is one. */
    Optional<Scenario> scenarioIfAny() {
        return scenario;
    }

    /** How the matrix was the last time. */
    Map<Pair, io.netlab.check.Outcome> remembered() {
        return remembered;
    }

    void remember(Map<Pair, io.netlab.check.Outcome> outcomes) {
        remembered = Map.copyOf(outcomes);
    }

    void built(Scenario to) {
        scenario = Optional.of(to);
    }

    /** The links that the last line changed. */
    Set<LinkRef> changed() {
        return changed;
    }

    /** Remembers what a line did, for the next picture. */
    public void done(Outcome outcome) {
        changed = outcome.entry()
                .map(entry -> Changes.between(entry.before(), entry.after()))
                .orElse(Set.of());
    }

    /** Marks links in the next picture. */
    void mark(Set<LinkRef> links) {
        changed = Set.copyOf(links);
    }

    void changed(Topology before, Topology after) {
        changed = Changes.between(before, after);
    }

    /** The search for a fault that is under way, or was the last. */
    Optional<Drill> drill() {
        return drill;
    }

    void drill(Drill begun) {
        drill = Optional.of(begun);
    }

    /** True when something is to be reached: a tutorial is open, or something is broken that is to be mended. */
    public boolean hasGoals() {
        return tutor.isPresent() || drill.filter(each -> !each.isMended()).isPresent();
    }

    /** What is to be told of the search for a fault, when something may have changed; mostly nothing. */
    public String lookAtDrill() {
        return drill.filter(each -> !each.isMended() && each.look())
                .map(each -> DrillText.mended(each, screen.page()))
                .orElse("");
    }

    /** Who leads through the tutorial that is open. */
    public Optional<Tutor> tutor() {
        return tutor;
    }

    void tutor(Tutor of) {
        tutor = Optional.of(of);
        of.onNews(() -> hearer.run());
    }

    /** From now on this is run when something has happened that the kernel announces to nobody. */
    public void onNews(Runnable hears) {
        hearer = hears;
    }

    /** From now on this is run, too, when the person wants the line to end; any thread may run it. */
    void onInterrupt(Runnable end) {
        interrupted = end;
    }

    /** Ends what runs of a line in this process; any thread may call it. */
    public void interrupt() {
        session.interrupt();
        interrupted.run();
    }

    /** Puts a line at the next prompt, to be run or not. */
    void propose(String line) {
        proposal = line;
    }

    /** The line that stands at the next prompt already; empty, unless one was proposed. */
    public String takeProposal() {
        String taken = proposal;
        proposal = "";
        return taken;
    }

    /** True when every line is to be explained. */
    public boolean explains() {
        return explains;
    }

    void explain(boolean on) {
        explains = on;
    }

    /** Ends the shell with an exit code, when the line is done. */
    void end(int code) {
        end = OptionalInt.of(code);
    }

    /** The code to end with, when the shell is to end. */
    public OptionalInt end() {
        return end;
    }
}
