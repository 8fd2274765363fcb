package io.netlab.topology;

/**
 * Options of a bridge's port by the words of {@code bridge link set} ({@code IFLA_BRPORT_*} in
 * {@code linux/if_link.h}).
 */
public enum PortOption {
    STATE("state"),
    COST("cost"),
    PRIORITY("priority"),
    /** A frame may leave through the port that it came in by. */
    HAIRPIN("hairpin"),
    GUARD("guard"),
    ROOT_BLOCK("root_block"),
    FASTLEAVE("fastleave"),
    LEARNING("learning"),
    FLOOD("flood"),
    MCAST_FLOOD("mcast_flood"),
    BCAST_FLOOD("bcast_flood"),
    NEIGH_SUPPRESS("neigh_suppress"),
    /** Isolated ports do not see each other. */
    ISOLATED("isolated");

    private final String word;

    PortOption(String word) {
        this.word = word;
    }

    /** The word of {@code bridge link set dev DEV WORD}. */
    public String word() {
        return word;
    }
}
