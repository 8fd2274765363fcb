package io.netlab.probe;

import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How a probe ended.
 *
 * @param took the round trip when an answer came, else the time until the verdict
 * @param source the address that the probe was sent from, when it is known
 * @param offender who reported the failure: a router, the target, or the node itself; empty when nobody did
 * @param sent how many packets or connections were tried
 * @param received how many were answered
 * @param detail the kernel's or the answer's own words: {@code EHOSTUNREACH (No route to host)}; may be empty
 */
public record ProbeResult(
        Outcome outcome,
        Duration took,
        Optional<IpAddress> source,
        Optional<IpAddress> offender,
        int sent,
        int received,
        String detail) {
    /** An answer. */
    static ProbeResult reply(Duration took, Optional<IpAddress> source, String detail) {
        return new ProbeResult(Outcome.REPLY, took, source, Optional.empty(), 1, 1, detail);
    }

    /** Silence until now: whether the next hop is known is yet to be found out. */
    static ProbeResult silence(Duration took) {
        return new ProbeResult(Outcome.NO_REPLY, took, Optional.empty(), Optional.empty(), 1, 0, "");
    }

    /** A failure that the kernel reported. */
    static ProbeResult failure(Outcome outcome, ErrorReport report, Duration took) {
        return new ProbeResult(outcome, took, Optional.empty(), report.offender(), 1, 0, report.text());
    }

    /** The same with another outcome, and why. */
    ProbeResult judged(Outcome verdict, String why) {
        return new ProbeResult(verdict, took, source, offender, sent, received, why);
    }

    /** The same with the counts of earlier tries added. */
    public ProbeResult plus(int earlierSent, int earlierReceived) {
        int sentInAll = sent + earlierSent;
        int receivedInAll = received + earlierReceived;
        return new ProbeResult(outcome, took, source, offender, sentInAll, receivedInAll, detail);
    }

    /** The same with the source address, unless it is known already. */
    public ProbeResult from(Optional<IpAddress> address) {
        return source.isPresent() ? this : new ProbeResult(outcome, took, address, offender, sent, received, detail);
    }
}
