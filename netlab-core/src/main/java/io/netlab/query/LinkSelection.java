package io.netlab.query;

import java.util.Optional;

/**
 * Which links are shown; what is empty excludes none.
 *
 * @param dev the name, or another name, of the only one
 * @param up only those that are up
 * @param master only ports of the bridge of that name
 * @param kind only those of that kind: {@code veth}, {@code bridge}
 * @param slaveKind only ports of links of that kind: {@code bridge} for what {@code ip} calls {@code bridge_slave}
 */
public record LinkSelection(
        Optional<String> dev, boolean up, Optional<String> master, Optional<String> kind, Optional<String> slaveKind) {
    /** All links. */
    public static final LinkSelection ALL =
            new LinkSelection(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
}
