package io.netlab.matrix;

import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import io.netlab.probe.ProbeResult;
import java.util.Optional;

/**
 * What was tried between two nodes.
 *
 * @param target the address that was tried
 * @param expected what a check says, or what was so the last time; empty when nothing is known
 */
public record Cell(Pair pair, IpAddress target, ProbeResult result, Optional<Outcome> expected) {
    /** True when the answer came. */
    public boolean isReached() {
        return result.outcome() == Outcome.REPLY;
    }

    /** True when it is expected to be otherwise: an answer where none is, none where one is, or for another reason. */
    public boolean differs() {
        return expected.isPresent() && expected.get() != result.outcome();
    }

    /** {@code ok}, {@code no reply}, {@code refused}. */
    public String word() {
        return isReached() ? "ok" : word(result.outcome());
    }

    /** The words of an outcome. */
    public static String word(Outcome outcome) {
        return outcome.word().replace('-', ' ');
    }
}
