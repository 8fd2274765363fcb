package io.netlab.trace;

import io.netlab.capture.Frame;
import io.netlab.check.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * The walk of one packet, and of what came back.
 *
 * @param outcome how it ended for who sent it
 * @param took the time until then
 * @param notes what could not be seen, and why
 * @param frames all that was seen on all links meanwhile, also of others
 */
public record Walk(
        Errand errand, List<Step> steps, Outcome outcome, Duration took, List<String> notes, List<Frame> frames) {
    public Walk {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        frames = List.copyOf(frames);
    }

    /** The links that were passed until a step, that one with them: {@code ns1:eth0}. */
    public List<String> placesUntil(int step) {
        return steps.subList(0, Math.min(step + 1, steps.size())).stream()
                .filter(each -> each.facts().containsKey("link"))
                .map(each -> each.node() + ":" + each.facts().get("link"))
                .distinct()
                .toList();
    }
}
