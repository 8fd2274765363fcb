package io.netlab.topology;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A route: where packets to a network go. Options that are not said are the kernel's or {@code ip}'s choice. */
public record Route(Type type, IpPrefix to, Set<Option> options) {
    /**
     * Throws IllegalArgumentException when the destination has bits behind its prefix, as the kernel would refuse it.
     */
    public Route {
        if (!to.isNetwork()) {
            throw new IllegalArgumentException(to + " has host bits; the network is " + to.network());
        }
        options = Set.copyOf(options);
    }

    /** A unicast route through a gateway. */
    public static Route via(IpPrefix to, IpAddress gateway) {
        return new Route(Type.UNICAST, to, Set.of(new Option.Via(gateway)));
    }

    /** What becomes of the packets ({@code RTN_*} in {@code linux/rtnetlink.h}). */
    public enum Type {
        UNICAST(1),
        LOCAL(2),
        BROADCAST(3),
        ANYCAST(4),
        MULTICAST(5),
        BLACKHOLE(6),
        UNREACHABLE(7),
        PROHIBIT(8),
        THROW(9);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        /** {@code RTN_*}. */
        public int number() {
            return number;
        }

        /** The type of that number, if it is one of these. */
        public static Optional<Type> of(int number) {
            return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
        }

        /** The word of {@code ip route add WORD PREFIX}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What may be said of a route. */
    public sealed interface Option {
        /** The option of one type, if it is among those. */
        static <T extends Option> Optional<T> find(Collection<Option> options, Class<T> type) {
            return options.stream().filter(type::isInstance).map(type::cast).findFirst();
        }

        /** The gateway; it may be of the other family (RFC 5549). */
        record Via(IpAddress gateway) implements Option {}

        /** The link that packets leave by. */
        record Dev(InterfaceName name) implements Option {}

        /** The source address that the node's own packets take. */
        record Source(IpAddress address) implements Option {}

        /** The lower wins. */
        record Metric(long value) implements Option {}

        /** The routing table, 254 being {@code main}. */
        record Table(long number) implements Option {}

        /** How near the destination is. */
        record InScope(Scope scope) implements Option {}

        /** Who made the route ({@code RTPROT_*}): 2 kernel, 3 boot, 4 static. */
        record Protocol(int number) implements Option {}

        /** The gateway is taken to be on the link though no prefix says so. */
        record Onlink() implements Option {}

        /** The largest packet on this route, in bytes. */
        record Mtu(int bytes) implements Option {}

        /** Several ways, in place of {@code via} and {@code dev}. */
        record Multipath(List<NextHop> hops) implements Option {
            public Multipath {
                hops = List.copyOf(hops);
            }
        }
    }

    /** One way of several; the weight is 1 to 256. */
    public record NextHop(Set<Option> options, int weight) {
        public NextHop {
            options = Set.copyOf(options);
        }
    }
}
