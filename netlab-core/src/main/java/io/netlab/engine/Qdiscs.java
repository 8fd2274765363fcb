package io.netlab.engine;

import io.netlab.netlink.Request;
import io.netlab.netlink.route.Qdisc;
import io.netlab.netlink.route.QdiscRequest;
import io.netlab.topology.Discipline;
import java.time.Duration;
import java.util.Optional;

/** Disciplines as the kernel speaks of them, both ways. */
final class Qdiscs {
    private static final double ALL = 4_294_967_295.0; // a probability of one: 32 bits of ones
    private static final double MILLION = 1_000_000.0;

    private Qdiscs() {}

    static Request netem(int index, Discipline.Netem netem) {
        return QdiscRequest.netem(
                index,
                netem.delay().toNanos(),
                netem.jitter().toNanos(),
                Math.round(netem.lossPpm() / MILLION * ALL),
                netem.rateBits() / 8);
    }

    /** What a link has at its root, when netlab has words for it. */
    static Optional<Discipline> read(Qdisc qdisc) {
        if (qdisc.kind().equals("tbf")) {
            return qdisc.tbf().map(Qdiscs::tbf);
        }
        return qdisc.kind().equals("netem") ? qdisc.netem().map(Qdiscs::netem) : Optional.empty();
    }

    private static Discipline tbf(Qdisc.Tbf seen) {
        long rate = seen.rateBytes() * 8;
        return new Discipline.Tbf(rate, Discipline.Tbf.burst(rate, seen.ticks()), seen.limit());
    }

    private static Discipline netem(Qdisc.Netem seen) {
        return new Discipline.Netem(
                Duration.ofNanos(seen.delayNanos()),
                Duration.ofNanos(seen.jitterNanos()),
                (int) Math.round(seen.loss() / ALL * MILLION),
                seen.rateBytes() * 8);
    }
}
