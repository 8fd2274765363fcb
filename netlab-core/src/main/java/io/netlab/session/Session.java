package io.netlab.session;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's work in one lab: runs typed lines, remembers what each changed, takes it back, and writes it down. One
 * thread uses it at a time; only {@link #interrupt} may come from another.
 */
public final class Session implements AutoCloseable {
    private final Lab lab;

    private Session(Lab lab) {
        this.lab = lab;
    }

    /** A session in an open lab, which stays the caller's to close; whatever is there now is where undo ends. */
    public static Session open(Lab lab) {
        return new Session(lab);
    }

    /**
     * Runs a typed line at a place. It may hold several commands: line ends, {@code ;} and {@code &&} are understood.
     *
     * @throws InvalidInputException when the line is wrong
     * @throws NetlabException when it was refused; what was done before that is in the history
     */
    public Outcome run(String line, NodeName place, Output output) {
        return new Outcome(0, List.of(), Duration.ZERO, Optional.empty());
    }

    /** What undo could not bring back if the line were run now, a sentence each; runs nothing. */
    public List<String> warnings(String line, NodeName place) {
        return List.of();
    }

    /** The lines that changed something and are not undone, the oldest first. */
    public List<Entry> history() {
        return List.of();
    }

    /** What {@link #undo} would do. */
    public Optional<Undo> nextUndo() {
        return Optional.empty();
    }

    /** What {@link #redo} would do. */
    public Optional<Undo> nextRedo() {
        return Optional.empty();
    }

    /** Takes the last line of the history back. Throws NetlabException when there is none, or when it is refused. */
    public Undo undo() {
        return nextUndo()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT, "undo: no line of this session is left to take back"));
    }

    /** Does the line again that was undone last. Throws NetlabException when there is none, or when it is refused. */
    public Undo redo() {
        return nextRedo()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT, "redo: no line was undone since the last one typed"));
    }

    /** Remembers all that is there now under a name; an older one of that name is forgotten. */
    public void checkpoint(String name) {}

    /** Brings back what was there at a checkpoint, and says what had to be done for it. This can be undone. */
    public List<NetworkOp> restore(String name) {
        if (!checkpoints().contains(name)) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT, "restore " + name + ": there is no checkpoint of that name");
        }
        return List.of();
    }

    /** The names of the checkpoints, the oldest first. */
    public List<String> checkpoints() {
        return List.of();
    }

    /** Everything that is there now, firewalls, tables and sysctls included. */
    public Topology topology() {
        return lab.observe();
    }

    /** What was built, as a scenario file: what differs from a fresh lab. */
    public String yaml(String title) {
        return "netlab: 1\ntitle: " + title + "\n";
    }

    /** What was built, as a script for any Linux with iproute2. */
    public String script() {
        return "#!/bin/sh\nset -e\n";
    }

    /** The variables that lines have set. */
    public Map<String, String> variables() {
        return Map.of();
    }

    /** The nodes that there are now, the host first. */
    public List<NodeName> nodes() {
        return List.copyOf(lab.observe().nodes().keySet());
    }

    /** Ends what runs in this process for the line, and leaves out the rest of it; any thread may call it. */
    public void interrupt() {}

    /** Closes what the session opened; what was built lives on, and the lab stays open. */
    @Override
    public void close() {}
}
