package io.netlab.scenario.file;

import io.netlab.error.Problems;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.Placed;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file can say of a link besides its settings: its VLANs in a switch, and how slow or lossy it is. */
final class PortKeys {
    static final Key<Long> TAG = Key.optional(
            "tag", Scalars.whole(1, 4094), "The VLAN of a port, whose frames come in and leave without a tag.");
    static final Key<List<Located<Long>>> TRUNKS = Key.optional(
            "trunks", Several.oneOrMore(Scalars.whole(1, 4094)), "The VLANs of a port that carries frames with tags.");

    static final Key<Duration> DELAY =
            Key.optional("delay", Scalars.duration(), "By how much each packet that the link sends is late.");
    static final Key<Duration> JITTER =
            Key.optional("jitter", Scalars.duration(), "By how much more or less than that.");
    static final Key<Integer> LOSS = Key.optional(
            "loss",
            Scalars.parsed("a share of packets like 0.5%", "^[0-9.]+%$", PortKeys::loss),
            "How many of the packets that the link sends are lost.");
    static final Key<Long> RATE = Key.optional(
            "rate",
            Scalars.parsed("a rate like 500kbit or 1mbit", "^[0-9]+[kmg]?bit$", PortKeys::rate),
            "How much the link sends at most.");

    /** Of every link but a bridge. */
    static final List<Key<?>> ALL = List.of(TAG, TRUNKS, DELAY, JITTER, LOSS, RATE);

    private static final Pattern SPEED = Pattern.compile("([0-9]{1,9})([kmg]?)bit");
    private static final long FASTEST = 8L * Integer.MAX_VALUE; // 32 bits of bytes a second in the kernel's messages

    private PortKeys() {}

    /** Millionths. */
    private static int loss(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?%")) {
            throw new IllegalArgumentException("\"" + text + "\" is no share of packets: write 0.5% or 10%");
        }
        int ppm = new BigDecimal(text.substring(0, text.length() - 1))
                .movePointRight(4)
                .intValueExact();
        if (ppm > 1_000_000) {
            throw new IllegalArgumentException("\"" + text + "\" is more than all packets");
        }
        return ppm;
    }

    private static long rate(String text) {
        Matcher matcher = SPEED.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no rate: write 500kbit, 1mbit or 10gbit");
        }
        long bits = Long.parseLong(matcher.group(1)) * factor(matcher.group(2));
        if (bits < 8 || bits > FASTEST) {
            throw new IllegalArgumentException("\"" + text + "\" is outside 8bit to 17gbit");
        }
        return bits;
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "k" -> 1000;
            case "m" -> 1_000_000;
            case "g" -> 1_000_000_000;
            default -> 1;
        };
    }

    /** Declares the queue of a link of which one of the keys is said. A rate alone is a token bucket's. */
    static void declareQueue(Located<NodeName> node, Fields fields, Draft draft, Problems problems) {
        Located<Duration> none = new Located<>(Duration.ZERO, fields.position());
        Located<Duration> jitter = fields.find(JITTER).orElse(none);
        Duration delay = fields.value(DELAY).orElse(Duration.ZERO);
        if (jitter.value().compareTo(delay) > 0) {
            problems.add(jitter.position(), "no packet can be early: the jitter is larger than the delay");
            return;
        }
        int loss = fields.value(LOSS).orElse(0);
        long rate = fields.value(RATE).orElse(0L);
        boolean isFar = !delay.isZero() || loss > 0;
        fields.find(LinkKeys.NAME).filter(name -> isFar || rate > 0).ifPresent(name -> {
            Discipline discipline =
                    isFar ? new Discipline.Netem(delay, jitter.value(), loss, rate) : Discipline.Tbf.ofRate(rate);
            draft.addTrait(new Placed<>(node, new LinkTrait.Queueing(name.value(), discipline)));
        });
    }
}
