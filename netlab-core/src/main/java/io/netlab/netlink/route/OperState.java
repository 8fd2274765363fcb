package io.netlab.netlink.route;

/** Whether a link can carry frames: RFC 2863, in the order of {@code linux/if.h}. */
public enum OperState {
    UNKNOWN,
    NOTPRESENT,
    DOWN,
    LOWERLAYERDOWN,
    TESTING,
    DORMANT,
    UP;

    static OperState of(int number) {
        return number < 0 || number >= values().length ? UNKNOWN : values()[number];
    }
}
