package io.netlab.check;

import java.time.Duration;
import java.util.List;

/**
 * What became of a check.
 *
 * @param tried what was done, from where to where: {@code ICMP echo from box01 (172.17.0.2) to 172.17.0.3, 3 sent}
 * @param seen what came back, or was read: {@code no reply in 1.0 s}
 * @param evidence further lines of kernel state that bear on a failure, each readable on its own
 * @param took of a probe that was answered its round trip, else the time until the verdict
 */
public record CheckResult(
        Check check, boolean passed, String tried, String seen, List<String> evidence, Duration took) {
    public CheckResult {
        evidence = List.copyOf(evidence);
    }
}
