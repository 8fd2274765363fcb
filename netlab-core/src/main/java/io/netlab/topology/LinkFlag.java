package io.netlab.topology;

/** Flags of a link besides up, by the words of {@code ip link set} ({@code IFF_*} in {@code linux/if.h}). */
public enum LinkFlag {
    /** Answers and asks ARP; off is {@code IFF_NOARP}. */
    ARP("arp"),
    MULTICAST("multicast"),
    ALLMULTICAST("allmulticast"),
    /** Takes frames for any address. */
    PROMISC("promisc");

    private final String word;

    LinkFlag(String word) {
        this.word = word;
    }

    /** The word of {@code ip link set DEV WORD on|off}. */
    public String word() {
        return word;
    }
}
