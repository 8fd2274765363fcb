package io.netlab.check;

/** How a probe can end. A check that expects a failure names which: pulling the cable must not pass for a firewall. */
public enum Outcome {
    /** The answer came. */
    REPLY("reply"),
    /** The probe left the node, the next hop's Ethernet address is known, and no answer came in time. */
    NO_REPLY("no-reply"),
    /** The node has no route: the probe never left ({@code ENETUNREACH}). */
    NETWORK_UNREACHABLE("network-unreachable"),
    /** Nobody has the next hop's address, or a router said so ({@code EHOSTUNREACH}). */
    HOST_UNREACHABLE("host-unreachable"),
    /** The target, or a firewall in its name, answered that nothing listens there ({@code ECONNREFUSED}). */
    REFUSED("refused"),
    /**
     * A firewall or a prohibit route said no ({@code EACCES}, {@code EPERM}, ICMP administratively prohibited; of an echo
     * also port unreachable).
     */
    PROHIBITED("prohibited"),
    /** The packet's hops were used up on the way. */
    TTL_EXCEEDED("ttl-exceeded"),
    /** The packet is larger than a link on the way, and must not be cut ({@code EMSGSIZE}). */
    TOO_BIG("too-big");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word that stands behind {@code expect:} in a scenario. */
    public String word() {
        return word;
    }
}
