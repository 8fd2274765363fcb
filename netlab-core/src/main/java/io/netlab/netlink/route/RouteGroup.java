package io.netlab.netlink.route;

import java.util.stream.IntStream;

/** What a monitor can hear of: the multicast groups {@code RTNLGRP_*} of {@code linux/rtnetlink.h}, both families. */
public enum RouteGroup {
    LINK(1, 0),
    NEIGHBOUR(3, 0),
    ADDRESS(5, 9),
    ROUTE(7, 11),
    RULE(8, 19),
    NAMESPACE_ID(28, 0);

    private final int first;
    private final int second;

    RouteGroup(int first, int second) {
        this.first = first;
        this.second = second;
    }

    IntStream numbers() {
        return second == 0 ? IntStream.of(first) : IntStream.of(first, second);
    }
}
