package io.netlab.topology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an address or a route reaches ({@code enum rt_scope_t} in {@code linux/rtnetlink.h}). */
public enum Scope {
    GLOBAL(0),
    SITE(200),
    LINK(253),
    HOST(254),
    NOWHERE(255);

    private final int number;

    Scope(int number) {
        this.number = number;
    }

    /** {@code RT_SCOPE_*}. */
    public int number() {
        return number;
    }

    /** The scope of that number, if it is one of these. */
    public static Optional<Scope> of(int number) {
        return Arrays.stream(values()).filter(scope -> scope.number == number).findFirst();
    }

    /** The word that {@code ip} prints. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
