package io.netlab.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what a ping sends and hears, and sums it up as {@code ping(8)} does. */
final class PingTally {
    private static final int SEQUENCES = 0x1_0000;

    private final Map<Integer, Instant> sentAt = new HashMap<>();
    private final BitSet answered = new BitSet(SEQUENCES);
    private Instant first = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private long sent;
    private long received;
    private long duplicates;
    private long errors;
    private int pipe;
    private long least = Long.MAX_VALUE;
    private long most;
    private long sum;
    private long squares;

    /** A request leaves now; this is its number. */
    int send() {
        last = Instant.now();
        first = sent == 0 ? last : first;
        sent++;
        int sequence = (int) (sent % SEQUENCES);
        sentAt.put(sequence, last);
        answered.clear(sequence);
        return sequence;
    }

    /** The number of the request that left last, when nobody has answered it. */
    Optional<Integer> silent() {
        int sequence = (int) (sent % SEQUENCES);
        return sent == 0 || answered.get(sequence) ? Optional.empty() : Optional.of(sequence);
    }

    /** True when this answer is the second to its request. */
    boolean isDuplicate(PingNews.Reply reply) {
        return answered.get(reply.sequence());
    }

    /** Counts an answer, and says how long it took. */
    Duration receive(PingNews.Reply reply) {
        settle(reply.sequence());
        if (answered.get(reply.sequence())) {
            duplicates++;
        } else {
            answered.set(reply.sequence());
            received++;
        }
        Duration took = Duration.between(sentAt.getOrDefault(reply.sequence(), reply.at()), reply.at());
        return measure(took.isNegative() ? Duration.ZERO : took);
    }

    private Duration measure(Duration took) {
        long micros = took.toNanos() / 1000;
        least = Math.min(least, micros);
        most = Math.max(most, micros);
        sum += micros;
        squares += micros * micros;
        return took;
    }

    /** How many requests were under way at a time: {@code pipe} in the statistics. */
    private void settle(int sequence) {
        int behind = (int) ((sent - sequence) & 0xffff);
        if (behind <= 0x7fff) {
            pipe = Math.max(pipe, behind + 1);
        }
    }

    /** A request was said not to have been delivered; of IPv6, {@code ping(8)} does not see how many were under way. */
    void fail(PingNews.Undelivered news) {
        if (news.report().origin() == ErrorReport.Origin.ICMP) {
            settle(news.sequence());
        }
        errors++;
    }

    /** A request was refused by the node itself. */
    void fail() {
        errors++;
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    long errors() {
        return errors;
    }

    /** The longest that an answer took. */
    Duration longest() {
        return Duration.ofNanos(most * 1000);
    }

    /** The lines at the end; without times when the requests were too short to carry one. */
    List<String> statistics(String name, boolean timed) {
        List<String> lines = new ArrayList<>(List.of("", "--- " + name + " ping statistics ---", counts()));
        List<String> sums = new ArrayList<>();
        if (received > 0 && timed) {
            sums.add("rtt min/avg/max/mdev = " + millis(least) + "/" + millis(sum / measured()) + "/" + millis(most)
                    + "/" + millis(deviation()) + " ms");
        }
        if (pipe > 1) {
            sums.add("pipe " + pipe);
        }
        lines.add(String.join(", ", sums));
        return lines;
    }

    private String counts() {
        StringBuilder counts = new StringBuilder();
        counts.append(sent).append(" packets transmitted, ").append(received).append(" received");
        counts.append(duplicates > 0 ? ", +" + duplicates + " duplicates" : "");
        counts.append(errors > 0 ? ", +" + errors + " errors" : "");
        if (sent > 0) {
            counts.append(", ")
                    .append(percent(100.0 * (sent - received) / sent))
                    .append("% packet loss");
            counts.append(", time ")
                    .append(Duration.between(first, last).toMillis())
                    .append("ms");
        }
        return counts.toString();
    }

    private long measured() {
        return received + duplicates;
    }

    private long deviation() {
        double variance = (squares - (double) sum * sum / measured()) / measured();
        return (long) Math.sqrt(Math.max(0, variance));
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%d.%03d", micros / 1000, micros % 1000);
    }

    /** Six digits at most, and no zeros behind, as {@code %g} of C prints. */
    private static String percent(double value) {
        String digits = String.format(Locale.ROOT, value < 10 ? "%.5f" : "%.4f", value);
        return digits.replaceAll("\\.?0+$", "").isEmpty() || value == 0
                ? "0"
                : digits.contains(".") ? digits.replaceAll("\\.?0*$", "") : digits;
    }
}
