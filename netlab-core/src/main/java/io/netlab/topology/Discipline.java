package io.netlab.topology;

import java.time.Duration;

/** How a link's queue treats packets: the words behind {@code tc qdisc add dev NAME root}. */
public sealed interface Discipline {
    /** {@code netem} or {@code tbf} ({@code TCA_KIND}). */
    String word();

    /**
     * A network far away ({@code tc-netem(8)}): packets are late, and some never come.
     *
     * @param delay by how much each packet is late
     * @param jitter by how much more or less
     * @param lossPpm how many of a million packets are lost
     * @param rateBits bits a second, 0 for as fast as it goes
     */
    record Netem(Duration delay, Duration jitter, int lossPpm, long rateBits) implements Discipline {
        @Override
        public String word() {
            return "netem";
        }
    }

    /**
     * A token bucket ({@code tc-tbf(8)}): bytes pass at a rate, and so many at once after a silence.
     *
     * @param rateBits bits a second
     * @param burst the size of the bucket in bytes
     * @param limit how many bytes may wait; more are dropped
     */
    record Tbf(long rateBits, long burst, long limit) implements Discipline {
        private static final long NANOS = 1_000_000_000L;
        private static final long NANOS_A_TICK = 64; // PSCHED_SHIFT of 6 in net/pkt_sched.h

        /** As the kernel keeps it: it counts the bucket in ticks of 64 ns, which can take a few bytes away. */
        public Tbf {
            burst = burst(rateBits, ticks(rateBits, burst));
        }

        /** One that lets through what a link of that rate would: 10 ms at once, and at most 50 ms wait. */
        public static Tbf ofRate(long rateBits) {
            long bytes = rateBits / 8;
            long burst = Math.max(bytes / 100, 5 * 1514L);
            return new Tbf(rateBits, burst, burst + bytes / 20);
        }

        /** The size of the bucket in ticks of 64 ns. */
        public long ticks() {
            return ticks(rateBits, burst);
        }

        /** The bytes of so many ticks. */
        public static long burst(long rateBits, long ticks) {
            return (long) Math.floor((double) ticks * NANOS_A_TICK * bytes(rateBits) / NANOS);
        }

        private static long ticks(long rateBits, long burst) {
            return (long) Math.ceil((double) burst * NANOS / ((double) NANOS_A_TICK * Math.max(1, bytes(rateBits))));
        }

        private static long bytes(long bits) {
            return bits / 8;
        }

        @Override
        public String word() {
            return "tbf";
        }
    }
}
