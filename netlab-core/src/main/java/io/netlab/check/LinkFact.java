package io.netlab.check;

/** What a check can say of a link, each with a text to compare with. */
public enum LinkFact {
    /** {@code up} or {@code down}: the administrative state. */
    STATE("state"),
    /** {@code yes} or {@code no}: whether the other end of the cable is up too ({@code IFF_LOWER_UP}). */
    CARRIER("carrier"),
    /** {@code veth}, {@code bridge}, ...: the kind of link. */
    TYPE("type"),
    /** The largest packet in bytes. */
    MTU("mtu"),
    /** The Ethernet address. */
    LLADDR("lladdr"),
    /** The bridge that the link is a port of, or {@code none}. */
    MASTER("master");

    private final String word;

    LinkFact(String word) {
        this.word = word;
    }

    /** The key in a scenario. */
    public String word() {
        return word;
    }
}
