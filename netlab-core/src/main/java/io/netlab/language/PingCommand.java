package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.query.PingRequest;
import io.netlab.query.PingRequest.Discovery;
import io.netlab.query.PingRequest.Manner;
import io.netlab.query.PingRequest.Settings;
import io.netlab.topology.NodeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** {@code ping [OPTIONS] DESTINATION}, options before or behind it, several in one word, as getopt(3) reads them. */
final class PingCommand {
    private static final long MAX_INT = Integer.MAX_VALUE;

    /** The most that an IPv4 packet takes behind its own header and that of ICMP. */
    private static final int LARGEST = 65_507;

    /** More often than this is flooding, which the real program does. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(10);

    private final NodeName node;
    private final Arguments arguments;
    private final List<String> words;
    private final Set<Manner> manners = EnumSet.noneOf(Manner.class);
    private Optional<Word> destination = Optional.empty();
    private Optional<AddressFamily> family = Optional.empty();
    private OptionalLong count = OptionalLong.empty();
    private Duration interval = Settings.USUAL.interval();
    private Duration patience = Settings.USUAL.patience();
    private Optional<Duration> deadline = Optional.empty();
    private Optional<String> source = Optional.empty();
    private int size = Settings.USUAL.size();
    private OptionalInt ttl = OptionalInt.empty();
    private Optional<Discovery> discovery = Optional.empty();

    private PingCommand(NodeName node, List<Word> words, Arguments arguments) {
        this.node = node;
        this.arguments = arguments;
        this.words = words.stream().map(Word::text).toList();
    }

    static Command parse(NodeName node, List<Word> words, Arguments arguments) {
        return new Command.Ping(new PingCommand(node, words, arguments).request());
    }

    private PingRequest request() {
        boolean optionsCome = true;
        while (!arguments.isEmpty()) {
            Word word = arguments.next();
            if (optionsCome && word.is("--")) {
                optionsCome = false;
            } else if (optionsCome && word.text().startsWith("-") && !word.is("-")) {
                cluster(word);
            } else {
                destination(word);
            }
        }
        Word host = destination.orElseGet(() -> arguments.next("the name or the address of a host"));
        PingDestination.refuseForeign(host.text(), source);
        return new PingRequest(node, host.text(), settings(), words);
    }

    private Settings settings() {
        return new Settings(family, count, interval, patience, deadline, source, size, ttl, discovery, manners);
    }

    /** Several hosts are a route of hops, which the real program records. */
    private void destination(Word word) {
        if (destination.isPresent()) {
            throw new BeyondNetlab("hops");
        }
        destination = Optional.of(word);
    }

    private void cluster(Word word) {
        for (int at = 1; at < word.text().length(); at++) {
            char option = word.text().charAt(at);
            if ("ciWwIstM".indexOf(option) >= 0) {
                Word rest = word.from(at + 1);
                valued(option, rest.text().isEmpty() ? arguments.next("the value of -" + option) : rest);
                return;
            }
            plain(option);
        }
    }

    private void plain(char option) {
        switch (option) {
            case '4' -> family = Optional.of(AddressFamily.IPV4);
            case '6' -> family = Optional.of(AddressFamily.IPV6);
            case 'q' -> manners.add(Manner.QUIET);
            case 'n' -> manners.add(Manner.NUMERIC);
            case 'O' -> manners.add(Manner.TELLING_SILENCE);
            default -> throw new BeyondNetlab("-" + option);
        }
    }

    private void valued(char option, Word value) {
        switch (option) {
            case 'c' -> count = OptionalLong.of(decimal(value, "-c", 1, Long.MAX_VALUE));
            case 'w' -> deadline = Optional.of(Duration.ofSeconds(decimal(value, "-w", 1, MAX_INT)));
            case 's' -> size = (int) decimal(value, "-s", 0, LARGEST);
            case 't' -> ttl = OptionalInt.of((int) decimal(value, "-t", 1, 255));
            case 'i' -> interval = interval(value);
            case 'W' -> patience = seconds(value, "-W");
            case 'I' -> source = Optional.of(value.text());
            default -> discovery = Optional.of(discovery(value));
        }
    }

    /** {@code -w 0} and the like have a meaning of their own, or are refused by the real program in its words. */
    private static long decimal(Word word, String option, long min, long max) {
        if (!word.text().matches("[0-9]{1,18}")) {
            throw word.refusal("argument " + word + " of " + option + " is wrong", "expected a number");
        }
        long value = Long.parseLong(word.text());
        if (value < min || value > max) {
            throw new BeyondNetlab(option);
        }
        return value;
    }

    private static Duration interval(Word word) {
        Duration interval = seconds(word, "-i");
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new BeyondNetlab("-i");
        }
        return interval;
    }

    private static Duration seconds(Word word, String option) {
        if (!word.text().matches("[0-9]{1,7}(\\.[0-9]{0,9})?|\\.[0-9]{1,9}")) {
            throw word.refusal("argument " + word + " of " + option + " is wrong", "expected a number of seconds");
        }
        Duration time =
                Duration.ofMillis(new BigDecimal(word.text()).movePointRight(3).longValue());
        if (time.isZero()) {
            throw new BeyondNetlab(option);
        }
        return time;
    }

    private static Discovery discovery(Word word) {
        return switch (word.text()) {
            case "do" -> Discovery.DO;
            case "want" -> Discovery.WANT;
            case "dont" -> Discovery.DONT;
            default -> throw word.refusal("argument " + word + " of -M is wrong", "expected do, want or dont");
        };
    }

    /** What can be told of a destination before anything is sent. */
    private static final class PingDestination {
        private PingDestination() {}

        /**
         * Left to the real program: groups of hosts; {@code 10.1} and {@code 0}, which are short for addresses
         * (inet_aton(3)); sources of the other family; and link-local addresses without the zone that they need.
         */
        static void refuseForeign(String host, Optional<String> source) {
            Optional<IpAddress> address = literal(host);
            boolean isShort = address.isEmpty() && host.matches("[0-9][0-9a-fA-FxX.]*");
            boolean isGroup = address.filter(IpAddress::isMulticast).isPresent();
            boolean isLinkLocal = address.filter(each -> each.family() == AddressFamily.IPV6 && each.isLinkLocal())
                    .isPresent();
            boolean hasZone = host.indexOf('%') >= 0 && source.isEmpty();
            Optional<IpAddress> from = source.flatMap(PingDestination::literal);
            boolean isMixed = address.isPresent()
                    && from.filter(each -> each.family() != address.get().family())
                            .isPresent();
            if (isShort || isGroup || isMixed || (isLinkLocal && !hasZone) || host.isEmpty()) {
                throw new BeyondNetlab(host);
            }
        }

        private static Optional<IpAddress> literal(String text) {
            int zone = text.indexOf('%');
            try {
                return Optional.of(IpAddress.parse(zone < 0 ? text : text.substring(0, zone)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
