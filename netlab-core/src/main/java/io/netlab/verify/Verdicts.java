package io.netlab.verify;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.text.Words;
import java.time.Duration;
import java.util.List;

/** Words the result of a check from the last thing that was seen. */
final class Verdicts {
    private Verdicts() {}

    /** The evidence is gathered now, and only for what failed. */
    static CheckResult of(Check check, Sighting sighting, Duration elapsed, NodeFinder nodes) {
        boolean passed = sighting.fulfils(check.expected());
        boolean answered = sighting.outcome().filter(Outcome.REPLY::equals).isPresent();
        boolean probe = check.claim() instanceof Claim.Behaviour;
        List<String> evidence = passed
                ? List.of()
                : nodes.find(check.claim().node())
                        .map(namespace -> Evidence.of(check.claim(), namespace))
                        .orElse(List.of());
        Duration took = probe && answered ? sighting.took() : elapsed;
        return new CheckResult(check, passed, sighting.tried(), seen(check, sighting, elapsed), evidence, took);
    }

    private static String seen(Check check, Sighting sighting, Duration elapsed) {
        boolean probe = check.claim() instanceof Claim.Behaviour;
        boolean silent = sighting.outcome().filter(Outcome.NO_REPLY::equals).isPresent();
        String seen = probe && silent && sighting.seen().startsWith("no reply")
                ? "no reply in " + Words.seconds(elapsed)
                : sighting.seen();
        boolean otherCame = probe && check.isNegative() && !sighting.fulfils(check.expected());
        return otherCame ? seen + ", where " + check.expected().word() + " was expected" : seen;
    }
}
