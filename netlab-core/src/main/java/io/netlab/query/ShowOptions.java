package io.netlab.query;

import io.netlab.net.AddressFamily;
import java.util.Optional;

/**
 * The options in front of the object, as {@code ip(8)} and {@code bridge(8)} have them, that say how much is shown and
 * in which form. Whatever is not here is left to the real program.
 *
 * @param statistics how often {@code -s} was said
 */
public record ShowOptions(
        Optional<AddressFamily> family,
        boolean brief,
        boolean json,
        boolean pretty,
        boolean details,
        int statistics,
        boolean oneline,
        boolean numeric,
        boolean colour) {
    /** No option at all. */
    public static final ShowOptions NONE =
            new ShowOptions(Optional.empty(), false, false, false, false, 0, false, false, false);
}
