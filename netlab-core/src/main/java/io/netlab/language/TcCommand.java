package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tc qdisc add|del dev NAME root netem|tbf ...}; all else of {@code tc(8)} is its own. */
final class TcCommand {
    /** The program's name. */
    static final String PROGRAM = "tc";

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)([a-z%]*)");

    private NodeName node;

    TcCommand(NodeName node) {
        this.node = node;
    }

    Command parse(Arguments arguments) {
        if (arguments.skip("-n") || arguments.skip("-netns")) {
            node = Values.node(arguments.next("the name of a namespace"));
        }
        word(arguments, "qdisc");
        String verb = next(arguments);
        word(arguments, "dev");
        Word dev = arguments.next("the name of a link");
        word(arguments, "root");
        LinkTrait trait = new LinkTrait.Queueing(Values.link(dev), discipline(arguments));
        return Command.Ops.of(op(verb, trait));
    }

    private NetworkOp op(String verb, LinkTrait trait) {
        return switch (verb) {
            case "add" -> new TraitOp.AddTrait(node, trait);
            case "del", "delete" -> new TraitOp.DeleteTrait(node, trait);
            default -> throw new BeyondNetlab(verb);
        };
    }

    private static void word(Arguments arguments, String expected) {
        if (!arguments.skip(expected)) {
            throw new BeyondNetlab(expected);
        }
    }

    private static String next(Arguments arguments) {
        if (arguments.isEmpty()) {
            throw new BeyondNetlab(PROGRAM);
        }
        return arguments.next().text();
    }

    private static Discipline discipline(Arguments arguments) {
        String kind = next(arguments);
        return switch (kind) {
            case "netem" -> netem(arguments);
            case "tbf" -> tbf(arguments);
            default -> throw new BeyondNetlab(kind);
        };
    }

    private static Discipline netem(Arguments arguments) {
        Duration delay = Duration.ZERO;
        Duration jitter = Duration.ZERO;
        int loss = 0;
        long rate = 0;
        while (!arguments.isEmpty()) {
            String word = next(arguments);
            switch (word) {
                case "delay", "latency" -> {
                    delay = time(next(arguments));
                    boolean hasJitter =
                            !arguments.isEmpty() && arguments.peek().text().matches("[0-9].*s");
                    jitter = hasJitter ? time(next(arguments)) : jitter;
                }
                case "loss" -> loss = percent(next(arguments));
                case "rate" -> rate = bits(next(arguments));
                default -> throw new BeyondNetlab(word);
            }
        }
        return new Discipline.Netem(delay, jitter, loss, rate);
    }

    /** {@code latency} says the limit as the time that the last byte may wait. */
    private static Discipline tbf(Arguments arguments) {
        long rate = 0;
        long burst = 0;
        long limit = 0;
        Duration latency = Duration.ZERO;
        while (!arguments.isEmpty()) {
            String word = next(arguments);
            switch (word) {
                case "rate" -> rate = bits(next(arguments));
                case "burst", "buffer", "maxburst" -> burst = bytes(next(arguments));
                case "limit" -> limit = bytes(next(arguments));
                case "latency" -> latency = time(next(arguments));
                default -> throw new BeyondNetlab(word);
            }
        }
        boolean isWhole = rate >= 8 && burst > 0 && limit > 0 == latency.isZero();
        if (!isWhole) {
            throw new BeyondNetlab("tbf");
        }
        long most = limit > 0 ? limit : burst + latency.toMillis() * (rate / 8) / 1000;
        return new Discipline.Tbf(rate, burst, most);
    }

    private static Duration time(String text) {
        Matcher amount = amount(text);
        BigDecimal nanos = new BigDecimal(amount.group(1))
                .movePointRight(
                        switch (amount.group(2)) {
                            case "s", "sec", "secs" -> 9;
                            case "ms", "msec", "msecs" -> 6;
                            case "", "us", "usec", "usecs" -> 3;
                            default -> throw new BeyondNetlab(text);
                        });
        return Duration.ofNanos(nanos.longValue());
    }

    private static int percent(String text) {
        Matcher amount = amount(text);
        BigDecimal ppm = new BigDecimal(amount.group(1)).movePointRight(4);
        if (!amount.group(2).equals("%") || ppm.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw new BeyondNetlab(text);
        }
        return ppm.intValue();
    }

    private static long bits(String text) {
        Matcher amount = amount(text);
        return scaled(
                amount,
                switch (amount.group(2)) {
                    case "", "bit" -> 1;
                    case "kbit" -> 1_000;
                    case "mbit" -> 1_000_000;
                    case "gbit" -> 1_000_000_000;
                    case "bps" -> 8;
                    case "kbps" -> 8_000;
                    case "mbps" -> 8_000_000;
                    default -> throw new BeyondNetlab(text);
                });
    }

    private static long bytes(String text) {
        Matcher amount = amount(text);
        return scaled(
                amount,
                switch (amount.group(2)) {
                    case "", "b" -> 1;
                    case "k", "kb" -> 1 << 10;
                    case "m", "mb" -> 1 << 20;
                    default -> throw new BeyondNetlab(text);
                });
    }

    private static long scaled(Matcher amount, long factor) {
        return new BigDecimal(amount.group(1))
                .multiply(BigDecimal.valueOf(factor))
                .longValue();
    }

    private static Matcher amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new BeyondNetlab(text);
        }
        return amount;
    }
}
