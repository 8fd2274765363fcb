package io.netlab.lesson;

import io.netlab.tutorial.Tutorial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How far somebody is in the tutorials, by what was written down. */
public final class Progress {
    private final Map<String, Set<Integer>> finished = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    private Progress() {}

    /** Reads what a {@link Journal} wrote; lines that are something else are passed over. */
    public static Progress of(List<String> lines) {
        Progress progress = new Progress();
        lines.forEach(line -> Event.parse(line).ifPresent(progress::add));
        return progress;
    }

    private void add(Event event) {
        last.put(event.tutorial(), event.step());
        if (event.kind() == Event.Kind.DONE || event.kind() == Event.Kind.SKIPPED) {
            finished.computeIfAbsent(event.tutorial(), name -> new TreeSet<>()).add(event.step());
        }
    }

    /** How many steps are done. */
    public int done(Tutorial tutorial) {
        return (int) of(tutorial).stream()
                .filter(step -> step <= tutorial.steps().size())
                .count();
    }

    /** True when every step is done. */
    public boolean isWhole(Tutorial tutorial) {
        return done(tutorial) == tutorial.steps().size();
    }

    /** The step to go on with: the last that was begun, or the one behind it; the first when there is none. */
    public int resumeAt(Tutorial tutorial) {
        int step = last.getOrDefault(tutorial.name(), 1);
        int open = of(tutorial).contains(step) ? step + 1 : step;
        return open > tutorial.steps().size() ? 1 : open;
    }

    private Set<Integer> of(Tutorial tutorial) {
        return finished.getOrDefault(tutorial.name(), Set.of());
    }
}
