package io.netlab.op;

import java.util.Locale;

/** How a request counts what is there already, where {@code add} would be refused ({@code NLM_F_*} in netlink(7)). */
public enum Manner {
    /** Takes the place of what is there, or comes anew. */
    REPLACE,
    /** Takes the place of what is there; refused when nothing is. */
    CHANGE,
    /** Comes behind what is there. */
    APPEND,
    /** Comes before what is there. */
    PREPEND;

    /** The word of {@code ip} and {@code bridge}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This manner; throws IllegalArgumentException when it is none of those that the thing can be put in. */
    Manner of(Manner... possible) {
        for (Manner each : possible) {
            if (each == this) {
                return this;
            }
        }
        throw new IllegalArgumentException(word() + " is not said of this");
    }
}
