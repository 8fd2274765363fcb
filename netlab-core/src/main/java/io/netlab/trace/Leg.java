package io.netlab.trace;

/** Which of the packets of a walk it is. */
public enum Leg {
    /** That which was sent. */
    REQUEST("there"),
    /** The answer to it. */
    REPLY("back"),
    /** A message of ICMP that it was not delivered, and why. */
    REPORT("report");

    private final String word;

    Leg(String word) {
        this.word = word;
    }

    /** {@code there}, {@code back}, {@code report}. */
    public String word() {
        return word;
    }
}
