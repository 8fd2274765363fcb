package io.netlab.listing;

import io.netlab.netlink.route.IflaType;
import io.netlab.netlink.route.Link;
import java.util.Map;
import java.util.Set;

/** Which links are shown here; all others are shown by the real program, which knows hundreds of attributes more. */
final class LinkCoverage {
    private static final Map<Integer, String> TYPES = Map.of(1, "ether", 772, "loopback"); // ARPHRD_*, linux/if_arp.h
    private static final Set<String> KINDS = Set.of("", "veth", "bridge", "vxlan", "macvlan", "dummy", "ifb");
    private static final Set<String> SLAVE_KINDS = Set.of("", "bridge");

    private LinkCoverage() {}

    /**
     * True when all about the link is known.
     *
     * @param withDetails whether the options of its kind are shown, too
     */
    static boolean covers(Link link, boolean withDetails) {
        boolean isVirtual = !link.kind().isEmpty() || "loopback".equals(TYPES.get(link.deviceType()));
        boolean isPlain = !link.hasPacketProgram() && !link.attributes().has(IflaType.PROTO_DOWN_REASON);
        boolean isKnown = KINDS.contains(link.kind()) && SLAVE_KINDS.contains(link.slaveKind());
        return isVirtual && isPlain && TYPES.containsKey(link.deviceType()) && (isKnown || !withDetails);
    }

    /** The name of a type of device, or its number with {@code -N}. */
    static String typeName(Link link, boolean numeric) {
        return numeric
                ? "[" + link.deviceType() + "]"
                : TYPES.getOrDefault(link.deviceType(), "[" + link.deviceType() + "]");
    }
}
