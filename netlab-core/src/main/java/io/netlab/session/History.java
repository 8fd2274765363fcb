package io.netlab.session;

import io.netlab.error.NetlabException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines that changed something: those that count, and those that were undone and can be done again. */
final class History {
    private final List<Step> done = new ArrayList<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private int number;

    /** The number of the next line. */
    int next() {
        return number + 1;
    }

    /** A new line changed something: what was undone before it cannot be done again. */
    void add(Step step) {
        number++;
        done.add(step);
        undone.clear();
    }

    List<Entry> entries() {
        return done.stream().map(Step::entry).toList();
    }

    Optional<Step> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
    }

    Optional<Step> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }

    Step toUndo() {
        return last().orElseThrow(() ->
                new NetlabException(NetlabException.Kind.INPUT, "undo: no line of this session is left to take back"));
    }

    Step toRedo() {
        return lastUndone()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT,
                        "redo: no line was undone since the last one that changed something"));
    }

    void undone(Step step) {
        done.remove(done.size() - 1);
        undone.push(step);
    }

    void redone(Step step) {
        undone.pop();
        done.add(step);
    }
}
