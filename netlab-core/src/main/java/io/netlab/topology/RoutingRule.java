package io.netlab.topology;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import java.util.Set;

/**
 * A rule of the routing policy: which packets look into which table ({@code ip-rule(8)}). The lower priority is asked
 * first.
 */
public record RoutingRule(AddressFamily family, long priority, Set<Selector> selectors, long table) {
    public RoutingRule {
        selectors = Set.copyOf(selectors);
    }

    /** Which packets a rule is for; all selectors must match. */
    public sealed interface Selector {
        /** The source lies in the network. */
        record From(IpPrefix prefix) implements Selector {}

        /** The destination lies in the network. */
        record To(IpPrefix prefix) implements Selector {}

        /** The packet came in by the link. */
        record Iif(InterfaceName name) implements Selector {}

        /** A socket bound to the link sends the packet. */
        record Oif(InterfaceName name) implements Selector {}

        /** The packet carries the mark. */
        record FwMark(long mark) implements Selector {}
    }
}
