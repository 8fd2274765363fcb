package io.netlab.query;

import io.netlab.net.IpPrefix;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses are shown; what is empty excludes none.
 *
 * @param scope the number of the scope
 * @param to only those that lie in the network
 * @param label a pattern with {@code *} and {@code ?} for the label
 * @param traits those that the addresses must have, or must not have
 */
public record AddressSelection(
        Optional<Integer> scope, Optional<IpPrefix> to, Optional<String> label, Map<AddressTrait, Boolean> traits) {
    /** All addresses. */
    public static final AddressSelection ALL =
            new AddressSelection(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public AddressSelection {
        traits = Map.copyOf(traits);
    }
}
