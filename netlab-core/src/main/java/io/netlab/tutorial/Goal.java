package io.netlab.tutorial;

import io.netlab.check.Check;
import io.netlab.error.Position;
import java.time.Duration;

/**
 * Something that must be true at the end of a step, whichever way it came about.
 *
 * @param isControl true when it is so from the start, and must stay so: who pulls all cables has not kept two apart
 */
public record Goal(Position position, Check check, boolean isControl) {
    /** What a learner reads. */
    public String title() {
        return check.title();
    }

    /** The check, with so much time to come true. */
    public Check within(Duration patience) {
        return new Check(check.title(), check.claim(), check.expected(), patience);
    }
}
