package io.netlab.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a check.
 *
 * @param tried what was done, from where to where: {@code ICMP echo from box01 (172.17.0.2) to 172.17.0.3, 3 sent}
 * @param seen what came back, or was read: {@code no reply in 1.0 s}
 * @param evidence further lines of kernel state that bear on a failure, each readable on its own
 * @param diagnosis why a probe was not answered, where somebody has found out
 * @param took of a probe that was answered its round trip, else the time until the verdict
 */
public record CheckResult(
        Check check,
        boolean passed,
        String tried,
        String seen,
        List<String> evidence,
        Optional<Diagnosis> diagnosis,
        Duration took) {
    public CheckResult {
        evidence = List.copyOf(evidence);
    }

    /** A result of which nobody has found out more. */
    public CheckResult(Check check, boolean passed, String tried, String seen, List<String> evidence, Duration took) {
        this(check, passed, tried, seen, evidence, Optional.empty(), took);
    }

    /** The same with what was found out. */
    public CheckResult with(Diagnosis found) {
        return new CheckResult(check, passed, tried, seen, evidence, Optional.of(found), took);
    }

    /** True for a probe that should have been answered, and was not: what a diagnosis is for. */
    public boolean isUnanswered() {
        return !passed && !check.isNegative() && check.claim() instanceof Claim.Behaviour;
    }
}
