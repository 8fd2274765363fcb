package io.netlab.report;

import io.netlab.check.Check;
import io.netlab.check.Claim;

/** What a check expects, in one word: an outcome of a probe, or whether a state holds. */
final class Expected {
    private Expected() {}

    static String word(Check check) {
        if (check.claim() instanceof Claim.Behaviour) {
            return check.expected().word();
        }
        return check.isNegative() ? "does-not-hold" : "holds";
    }
}
