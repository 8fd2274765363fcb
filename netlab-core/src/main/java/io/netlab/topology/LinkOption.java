package io.netlab.topology;

import java.util.Locale;

/** What {@code ip link} can say of any link with a number, by its words ({@code IFLA_*} in {@code linux/if_link.h}). */
public enum LinkOption {
    /** The number of the link in its namespace; the kernel's choice, unless a new link is given one. */
    INDEX(true),
    /** How many transmit queues a new link has. */
    NUMTXQUEUES(true),
    /** How many receive queues a new link has. */
    NUMRXQUEUES(true),
    /** A number that several links can share, to be spoken of together; 0 is "default". */
    GROUP(false),
    /** How the link makes its own IPv6 addresses ({@code enum in6_addr_gen_mode}). */
    ADDRGENMODE(false),
    /** Whether a link without a cable of its own, such as a dummy, says that it has a carrier. */
    CARRIER(false);

    private final boolean atBirth;

    LinkOption(boolean atBirth) {
        this.atBirth = atBirth;
    }

    /** The word of {@code ip link}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what only a new link can be given. */
    public boolean isAtBirth() {
        return atBirth;
    }
}
