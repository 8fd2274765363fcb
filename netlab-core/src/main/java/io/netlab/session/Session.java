package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.engine.Survey;
import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.CommandRunner;
import io.netlab.lab.KeptState;
import io.netlab.lab.Lab;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Snapshot;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person's work in one lab: runs typed lines, remembers what each changed, takes it back, and writes it down. One
 * thread uses it at a time; only {@link #interrupt} may come from another.
 *
 * <p>Undo compares what was there before a line with what is there now, so it works for lines that ran programs, too.
 */
public final class Session implements AutoCloseable {
    private final Lab lab;
    private final Survey survey;
    private final CommandRunner runner;
    private final Losses losses;
    private final History history;
    private final Interruption interruption = new Interruption();
    private Snapshot known;

    private Session(Lab lab, Journal journal) {
        this.lab = lab;
        this.history = new History(journal);
        this.survey = new Survey(lab.nodes());
        this.runner = lab.commands(List.of());
        this.losses = new Losses(lab.nodes());
        this.known = survey.look(Reach.NOTHING);
    }

    /** A session in an open lab, which stays the caller's to close; whatever is there now is where undo ends. */
    public static Session open(Lab lab) {
        return new Session(lab, Journal.ofOne());
    }

    /** A session in a kept lab: it goes on with the history of those before, and shares it with those beside. */
    public static Session openKept(Lab lab) {
        KeptState.prepare();
        return new Session(lab, FileJournal.open(KeptState.file("journal")));
    }

    /**
     * Runs a typed line at a place. It may hold several commands: line ends, {@code ;} and {@code &&} are understood.
     *
     * @throws InvalidInputException when the line is wrong: nothing of it was run
     * @throws NetlabException when it was refused; what was done before that is in the history
     */
    public Outcome run(String line, NodeName place, Output output) {
        long start = System.nanoTime();
        interruption.forget();
        LineRun run = new LineRun(runner, line, place);
        Reach reach = run.reach(known, survey);
        List<String> lost = losses.of(run.commands());
        Snapshot before = reach.equals(Reach.NOTHING) ? known : survey.look(reach);
        int exitCode;
        try {
            exitCode = run.run(output, interruption);
        } catch (NetlabException refusal) {
            remember(run, line, place, before, reach, lost);
            throw refusal;
        }
        Optional<Entry> entry = remember(run, line, place, before, reach, lost);
        return new Outcome(exitCode, run.ops(), Duration.ofNanos(System.nanoTime() - start), entry);
    }

    private Optional<Entry> remember(
            LineRun run, String line, NodeName place, Snapshot before, Reach reach, List<String> lost) {
        if (reach.equals(Reach.NOTHING)) {
            return Optional.empty();
        }
        known = survey.look(reach);
        return remember(line, place, run.ops(), before, reach, lost);
    }

    private Optional<Entry> remember(
            String line, NodeName place, List<NetworkOp> ops, Snapshot seen, Reach reach, List<String> lost) {
        Snapshot before = seen.withArrivals(known);
        if (Restoration.plan(before, known, known).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                history.did(new Note.Did(Instant.now(), place, line, List.copyOf(ops), lost, before, known, reach)));
    }

    /** What undo could not bring back if the line were run now, a sentence each; runs nothing. */
    public List<String> warnings(String line, NodeName place) {
        return losses.of(new LineRun(runner, line, place).commands());
    }

    /** The lines that changed something and are not undone, the oldest first. */
    public List<Entry> history() {
        return history.entries();
    }

    /** What {@link #undo} would do, as far as it can be known: the kernel may make more necessary. */
    public Optional<Undo> nextUndo() {
        return history.last().map(step -> preview(step, step.before(), step.after()));
    }

    /** What {@link #redo} would do. */
    public Optional<Undo> nextRedo() {
        return history.lastUndone().map(step -> preview(step, step.after(), step.before()));
    }

    private Undo preview(Step step, Snapshot wanted, Snapshot formerly) {
        known = survey.look(step.reach());
        return new Undo(
                step.entry(),
                Restoration.plan(wanted, formerly, known),
                step.entry().losses());
    }

    /** Takes the last line of the history back. Throws NetlabException when there is none, or when it is refused. */
    public Undo undo() {
        Step step = history.toUndo();
        Restoration.Outcome outcome = bringBack(step.before(), step.after(), step.reach());
        history.add(new Note.Undid(step.entry().number()));
        return new Undo(step.entry(), outcome.ops(), both(step.entry().losses(), outcome.losses()));
    }

    /** Does the line again that was undone last. Throws NetlabException when there is none, or when it is refused. */
    public Undo redo() {
        Step step = history.toRedo();
        Restoration.Outcome outcome = bringBack(step.after(), step.before(), step.reach());
        history.add(new Note.Redid(step.entry().number()));
        return new Undo(step.entry(), outcome.ops(), outcome.losses());
    }

    private Restoration.Outcome bringBack(Snapshot wanted, Snapshot formerly, Reach reach) {
        try {
            return new Restoration(lab, survey).bringBack(wanted, formerly, reach);
        } finally {
            known = survey.look(Reach.NOTHING);
        }
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Remembers all that is there now under a name; an older one of that name is forgotten. */
    public void checkpoint(String name) {
        known = survey.look(Reach.EVERYTHING);
        history.add(new Note.Marked(name, known));
    }

    /** Brings back what was there at a checkpoint, and says what had to be done for it. This can be undone. */
    public List<NetworkOp> restore(String name) {
        Snapshot wanted = history.checkpoints().get(name);
        Snapshot before = survey.look(Reach.EVERYTHING);
        List<NetworkOp> ops = bringBack(wanted, before, Reach.EVERYTHING).ops();
        remember("restore " + name, NodeName.HOST, ops, before, Reach.EVERYTHING, List.of());
        return ops;
    }

    /** The names of the checkpoints, the oldest first. */
    public List<String> checkpoints() {
        return history.checkpoints().names();
    }

    /** What was there when it was looked at last: after each line, as far as that may have changed anything. */
    public Topology seen() {
        return known.topology();
    }

    /** The nodes as they are now; their firewalls and sysctls are those of the last look. */
    public Topology look() {
        known = survey.look(new Reach(Set.copyOf(nodes()), Set.of(), Set.of(), false));
        return known.topology();
    }

    /** Everything that is there now, firewalls, tables and sysctls included. */
    public Topology topology() {
        known = survey.look(Reach.EVERYTHING);
        return known.topology();
    }

    /** What was built, as a scenario file that builds it again. */
    public String yaml(String title) {
        return writing().yaml(title);
    }

    /** What was built, as a script for any Linux with iproute2. */
    public String script() {
        return writing().script();
    }

    private Writing writing() {
        known = survey.look(Reach.EVERYTHING);
        Stream<String> declared =
                AppliedScenario.read().stream().map(applied -> applied.text().text());
        return new Writing(known, Stream.concat(declared, history().stream().map(Entry::line)));
    }

    /** The variables that lines have set. */
    public Map<String, String> variables() {
        return runner.variables();
    }

    /** The nodes that there are now, the host first. */
    public List<NodeName> nodes() {
        return lab.nodes().names();
    }

    /** Leaves out what is left of the line, and ends what runs of it in this process; any thread may call it. */
    public void interrupt() {
        interruption.want();
        runner.interrupt();
    }

    /** Forgets what is remembered; what was built lives on, and the lab stays open. */
    @Override
    public void close() {
        interruption.want();
        history.close();
    }
}
