package io.netlab.verify;

import io.netlab.check.Check;
import io.netlab.check.Outcome;
import java.time.Duration;

/**
 * How long a check has been tried, how long it may be tried yet, and how long the next probe may wait for its answer.
 */
final class Clock {
    /** How long nothing must come until it is silence. */
    static final Duration SILENCE = Duration.ofSeconds(1);

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LEAST = Duration.ofMillis(20);

    private final long start = System.nanoTime();
    private final Duration within;
    private final boolean provesSilence;
    private Duration patience = FIRST;

    Clock(Check check) {
        within = check.within();
        provesSilence = check.expected() == Outcome.NO_REPLY || check.expected() == Outcome.HOST_UNREACHABLE;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is left of the check's time; never negative. */
    Duration left() {
        Duration left = within.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return left().isZero();
    }

    /**
     * The patience of the next probe. One that must prove silence waits for all of it; others are sent again, at
     * growing distances, since a lost probe is never answered.
     */
    Duration nextPatience() {
        if (within.isZero()) {
            return SILENCE;
        }
        Duration wanted = provesSilence ? least(SILENCE, within) : least(patience, left());
        patience = least(patience.multipliedBy(2), SILENCE);
        return wanted.compareTo(LEAST) < 0 ? LEAST : wanted;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
