package io.netlab.diagnose;

import io.netlab.net.IpAddress;
import java.util.function.Predicate;

/**
 * A packet at one of the hooks of netfilter.
 *
 * @param in the link that it came in by; empty for the node's own packets
 * @param out the link that it will leave by; empty while that is not known, or when it stays
 * @param isArp true for the question who has the address, which goes before the packet
 * @param isLocal whether an address is one of the node's own
 */
record Passage(Packet packet, String in, String out, boolean isArp, Predicate<IpAddress> isLocal) {
    /** The question who has the address, in place of the packet. */
    Passage asking() {
        return new Passage(packet, in, out, true, isLocal);
    }
}
