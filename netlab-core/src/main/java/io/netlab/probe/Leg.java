package io.netlab.probe;

/**
 * A ping's place in its batch, and the numbers of the nodes at its ends.
 *
 * @param to -1 when the target is no node that sends pings itself
 */
record Leg(int index, int from, int to) {
    int low() {
        return Math.min(from, to);
    }

    int high() {
        return Math.max(from, to);
    }

    /** True when both ends send pings. */
    boolean isBetweenSenders() {
        return to >= 0;
    }
}
