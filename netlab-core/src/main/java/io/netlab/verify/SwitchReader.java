package io.netlab.verify;

import io.netlab.net.InterfaceName;
import io.netlab.topology.NodeName;
import java.util.Optional;

/** Looks for links in switches that the kernel does not know: those of Open vSwitch. */
@FunctionalInterface
public interface SwitchReader {
    /** Where there is no such switch. */
    SwitchReader NONE = (node, link) -> Optional.empty();

    /** The bridge that the link is a port of; of a bridge's own port the bridge, which has its name. */
    Optional<InterfaceName> bridgeOf(NodeName node, InterfaceName link);
}
