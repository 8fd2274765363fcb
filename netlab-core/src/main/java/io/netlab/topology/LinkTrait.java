package io.netlab.topology;

import io.netlab.net.InterfaceName;
import java.util.Set;

/**
 * Something of a link that {@code ip link} does not tell: its place in an Open vSwitch bridge, the VLANs that it belongs
 * to, how what it sends is delayed or slowed down. A link can have several, one for each {@link #slot}.
 */
public sealed interface LinkTrait {
    /** The link that has it. */
    InterfaceName dev();

    /** What a link can have once: a second of the same slot takes the place of the first. */
    String slot();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code ovs-vsctl add-port BRIDGE DEV [tag=N] [trunks=N,...]}: a port of an Open vSwitch bridge.
     *
     * @param tag the one VLAN whose frames it takes and gives without a tag; none for a trunk, which carries tagged ones
     * @param trunks the VLANs of a trunk; none for all of them
     */
    record SwitchPort(InterfaceName dev, InterfaceName bridge, Set<Integer> tag, Set<Integer> trunks)
            implements LinkTrait {
        public SwitchPort {
            tag = Set.copyOf(tag);
            trunks = Set.copyOf(trunks);
        }

        @Override
        public String slot() {
            return "switch " + dev;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code bridge vlan add dev DEV vid N [pvid] [untagged] [self]}: a VLAN that a port of a VLAN-aware bridge, or the
     * bridge itself, belongs to.
     *
     * @param pvid whether what comes in without a tag is of this VLAN
     * @param untagged whether what goes out leaves without its tag
     * @param self true of the bridge itself
     */
    record BridgeVlan(InterfaceName dev, int vid, boolean pvid, boolean untagged, boolean self) implements LinkTrait {
        @Override
        public String slot() {
            return "vlan " + vid + " " + dev;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code tc qdisc add dev DEV root ...}: what becomes of the packets that the link sends. */
    record Queueing(InterfaceName dev, Discipline discipline) implements LinkTrait {
        @Override
        public String slot() {
            return "queue " + dev;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(SwitchPort trait);

        R visit(BridgeVlan trait);

        R visit(Queueing trait);
    }
}
