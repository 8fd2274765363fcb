package io.netlab.query;

import io.netlab.net.AddressFamily;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code ping(8)} from a node to a host, which is a name or an address as it was typed.
 *
 * @param words the command as it was typed, for messages
 */
public record PingRequest(NodeName node, String destination, Settings settings, List<String> words) {
    public PingRequest {
        words = List.copyOf(words);
    }

    /** A ping with nothing said besides: it does not end by itself. */
    public static PingRequest of(NodeName node, String destination) {
        return new PingRequest(node, destination, Settings.USUAL, List.of("ping", destination));
    }

    /**
     * What the options of {@code ping(8)} say.
     *
     * @param family {@code -4} or {@code -6}
     * @param count {@code -c}: how many requests are sent; without it, they go on
     * @param interval {@code -i}: the time from one request to the next
     * @param patience {@code -W}: how long to wait after the last request while nothing has been answered
     * @param deadline {@code -w}: when to end, however many were answered
     * @param source {@code -I}: an address of the node, or a link
     * @param size {@code -s}: the bytes behind the header
     * @param ttl {@code -t}: how many hops requests may make
     * @param discovery {@code -M}: whether they may be cut up
     */
    public record Settings(
            Optional<AddressFamily> family,
            OptionalLong count,
            Duration interval,
            Duration patience,
            Optional<Duration> deadline,
            Optional<String> source,
            int size,
            OptionalInt ttl,
            Optional<Discovery> discovery,
            Set<Manner> manners) {
        /** What counts when nothing is said ({@code ping(8)}). */
        public static final Settings USUAL = new Settings(
                Optional.empty(),
                OptionalLong.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Optional.empty(),
                Optional.empty(),
                56,
                OptionalInt.empty(),
                Optional.empty(),
                EnumSet.noneOf(Manner.class));

        public Settings {
            manners = Set.copyOf(manners);
        }

        /** True when it is to be done in this manner. */
        public boolean is(Manner manner) {
            return manners.contains(manner);
        }
    }

    /** What {@code -M} says of packets that are too big for a link on their way ({@code IP_MTU_DISCOVER} in ip(7)). */
    public enum Discovery {
        /** They may be cut up everywhere. */
        DONT,
        /** They may be cut up here, and not on the way. */
        WANT,
        /** They may not be cut up at all. */
        DO
    }

    /** Options without a value. */
    public enum Manner {
        /** {@code -q}: only the statistics are told. */
        QUIET,
        /** {@code -n}: addresses are not turned into names. */
        NUMERIC,
        /** {@code -O}: what is not answered when the next request is sent is told. */
        TELLING_SILENCE
    }
}
