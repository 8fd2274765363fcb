package io.netlab.topology;

import java.util.List;
import java.util.Locale;

/** What {@code ip link} can say of any link with a number, by its words ({@code IFLA_*} in {@code linux/if_link.h}). */
public enum LinkOption {
    /** The number of the link in its namespace; the kernel's choice, unless a new link is given one. */
    INDEX(true, List.of()),
    /** How many transmit queues a new link has. */
    NUMTXQUEUES(true, List.of()),
    /** How many receive queues a new link has. */
    NUMRXQUEUES(true, List.of()),
    /** A number that several links can share, to be spoken of together; 0 is "default". */
    GROUP(false, List.of("default")),
    /** How the link makes its own IPv6 addresses ({@code enum in6_addr_gen_mode}). */
    ADDRGENMODE(false, List.of("eui64", "none", "stable_secret", "random")),
    /** Whether a link without a cable of its own, such as a dummy, says that it has a carrier. */
    CARRIER(false, List.of("off", "on"));

    private final boolean atBirth;
    private final List<String> values;

    LinkOption(boolean atBirth, List<String> values) {
        this.atBirth = atBirth;
        this.values = values;
    }

    /** The word of {@code ip link}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what only a new link can be given. */
    public boolean isAtBirth() {
        return atBirth;
    }

    /** The words for the values 0, 1 and so on; where there is none, the number is said. */
    public List<String> valueWords() {
        return values;
    }
}
