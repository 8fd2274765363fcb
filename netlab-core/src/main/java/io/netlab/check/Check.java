package io.netlab.check;

import java.time.Duration;

/**
 * A claim with what is expected of it. Of behaviour one {@link Outcome} is expected, {@code REPLY} unless the check is
 * a negative one; a state is expected to hold, or not to. It is tried again until it comes true or the time is over.
 *
 * @param title what a reader sees, for example {@code box01 pings 172.17.0.3}
 * @param expected for behaviour, how the probe must end; for state {@code REPLY} means that it holds and
 * {@code NO_REPLY} that it does not
 * @param within how long it may take to come true
 */
public record Check(String title, Claim claim, Outcome expected, Duration within) {
    /** True when the claim is expected to fail, or a state not to hold. */
    public boolean isNegative() {
        return expected != Outcome.REPLY;
    }
}
