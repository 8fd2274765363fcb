package io.netlab.diagnose;

import java.util.Locale;

/** Where netfilter looks at packets on their way through a node. */
enum Hook {
    PREROUTING,
    INPUT,
    FORWARD,
    OUTPUT,
    POSTROUTING;

    /** The word of {@code nft}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
