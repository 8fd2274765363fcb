package io.netlab.query;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.topology.NodeName;
import java.util.Optional;

/**
 * {@code ip neigh show}: the neighbour table.
 *
 * @param states those that are shown, {@code NUD_*} of {@code linux/neighbour.h}, and {@link #STATELESS}
 * @param proxy true for the addresses that the node answers for in another's place
 * @param unused true to leave out what is in use
 * @param protocol who made the entry, 0 for all
 */
public record NeighbourQuery(
        NodeName node,
        ShowOptions options,
        Optional<IpPrefix> to,
        Optional<InterfaceName> dev,
        int states,
        boolean proxy,
        boolean unused,
        int protocol)
        implements Query {
    /** In {@link #states}: entries in no state at all. */
    public static final int STATELESS = 0x100;

    /** What is shown when no state is asked for: all but those that need no asking, like groups. */
    public static final int USUAL_STATES = 0xff & ~0x40;

    /** All neighbours that are usually shown. */
    public static NeighbourQuery all(NodeName node, ShowOptions options) {
        return new NeighbourQuery(node, options, Optional.empty(), Optional.empty(), USUAL_STATES, false, false, 0);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
