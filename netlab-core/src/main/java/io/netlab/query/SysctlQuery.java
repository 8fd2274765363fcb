package io.netlab.query;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/**
 * {@code sysctl KEY...}: kernel settings.
 *
 * @param keys settings and whole directories of them, with dots or slashes as they were typed; none for all there are
 * @param ignoresUnknown true when a key that is not there is passed over in silence
 * @param pattern a regular expression that must be found in the name of a setting that is shown
 */
public record SysctlQuery(NodeName node, List<String> keys, Form form, boolean ignoresUnknown, Optional<String> pattern)
        implements Query {
    /** What is written of a setting. */
    public enum Form {
        /** {@code net.ipv4.ip_forward = 1}. */
        NAME_AND_VALUE,
        NAME,
        VALUE,
        /** The value without a line end. */
        BARE_VALUE
    }

    /** Copies the keys. */
    public SysctlQuery {
        keys = List.copyOf(keys);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
