package io.netlab.session;

import io.netlab.error.NetlabException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines that changed something: those that count, and those that were undone and can be done again. Whatever happens
 * goes through the journal, so that all who work in one lab have one history.
 */
final class History implements AutoCloseable {
    private final Journal journal;
    private final List<Step> done = new ArrayList<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final Checkpoints checkpoints = new Checkpoints();
    private int number;

    History(Journal journal) {
        this.journal = journal;
    }

    /** Takes a note, after those of others. */
    void add(Note note) {
        journal.add(note).forEach(this::fold);
    }

    /** Takes a line that changed something; returns its entry. */
    Entry did(Note.Did line) {
        add(line);
        return done.get(done.size() - 1).entry();
    }

    List<Entry> entries() {
        hear();
        return done.stream().map(Step::entry).toList();
    }

    Checkpoints checkpoints() {
        hear();
        return checkpoints;
    }

    Optional<Step> last() {
        hear();
        return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
    }

    Optional<Step> lastUndone() {
        hear();
        return Optional.ofNullable(undone.peek());
    }

    Step toUndo() {
        return last().orElseThrow(
                        () -> new NetlabException(NetlabException.Kind.INPUT, "undo: no line is left to take back"));
    }

    Step toRedo() {
        return lastUndone()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT,
                        "redo: no line was undone since the last one that changed something"));
    }

    @Override
    public void close() {
        journal.close();
    }

    private void hear() {
        journal.news().forEach(this::fold);
    }

    private void fold(Note note) {
        note.accept(new Folding());
    }

    /** A new line that changed something: what was undone before it cannot be done again. */
    private final class Folding implements Note.Visitor {
        @Override
        public void visit(Note.Did note) {
            number++;
            done.add(Step.of(number, note));
            undone.clear();
        }

        @Override
        public void visit(Note.Undid note) {
            move(note.number(), done).ifPresent(undone::push);
        }

        @Override
        public void visit(Note.Redid note) {
            move(note.number(), undone).ifPresent(done::add);
        }

        private Optional<Step> move(int which, Iterable<Step> from) {
            for (var steps = from.iterator(); steps.hasNext(); ) {
                Step step = steps.next();
                if (step.entry().number() == which) {
                    steps.remove();
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }

        @Override
        public void visit(Note.Marked note) {
            checkpoints.add(note.name(), note.then());
        }
    }
}
