package io.netlab.ovs;

import java.util.Set;

/**
 * A port of an Open vSwitch bridge, as the database tells it.
 *
 * @param tag the one VLAN that it belongs to, or none
 * @param trunks the VLANs of a trunk, or none for all of them
 */
public record OvsPort(String bridge, String name, Set<Integer> tag, Set<Integer> trunks) {
    public OvsPort {
        tag = Set.copyOf(tag);
        trunks = Set.copyOf(trunks);
    }

    /** True for the port that every bridge has from birth: the link of its own name. */
    public boolean isLocal() {
        return name.equals(bridge);
    }
}
