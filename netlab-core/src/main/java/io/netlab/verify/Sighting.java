package io.netlab.verify;

import io.netlab.check.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * What one try at a claim saw.
 *
 * @param outcome how the probe ended; of a state {@code REPLY} when it holds and {@code NO_REPLY} when not; empty when
 * nothing     could be tried, which fulfils no expectation
 * @param fits whether an answer is also the claimed one: the status, the source, the routers
 * @param subject what was done: {@code ICMP echo from box01 (172.17.0.2) to 172.17.0.3}
 * @param sent how many packets, where they count
 * @param seen what came back, or was read
 * @param took the round trip of an answer, else the time of the try
 */
record Sighting(Optional<Outcome> outcome, boolean fits, String subject, int sent, String seen, Duration took) {
    /** A state, read. */
    static Sighting ofState(boolean holds, String subject, String seen) {
        Outcome outcome = holds ? Outcome.REPLY : Outcome.NO_REPLY;
        return new Sighting(Optional.of(outcome), true, subject, 0, seen, Duration.ZERO);
    }

    /** Nothing could be tried. */
    static Sighting impossible(String subject, String why) {
        return new Sighting(Optional.empty(), false, subject, 0, why, Duration.ZERO);
    }

    /** True when this is what was expected. */
    boolean fulfils(Outcome expected) {
        boolean came = outcome.equals(Optional.of(expected));
        return came && (fits || expected != Outcome.REPLY);
    }

    /** The same with the packets of earlier tries counted in. */
    Sighting plus(int earlier) {
        return new Sighting(outcome, fits, subject, sent + earlier, seen, took);
    }

    /** The same with another outcome, and why. */
    Sighting as(Outcome other, String why) {
        return new Sighting(Optional.of(other), fits, subject, sent, why, took);
    }

    /** What was done, and how often. */
    String tried() {
        return sent == 0 ? subject : subject + ", " + sent + " sent";
    }
}
