package io.netlab.netlink.route;

/** What a route does with a packet: {@code RTN_*} of {@code linux/rtnetlink.h}. */
public enum RouteKind {
    UNSPEC(0),
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

    RouteKind(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    static RouteKind of(int number) {
        for (RouteKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        return UNSPEC;
    }
}
