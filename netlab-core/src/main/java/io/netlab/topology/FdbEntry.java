package io.netlab.topology;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.Set;

/** An entry of a bridge's or vxlan's forwarding database: frames to this Ethernet address leave by this port. */
public record FdbEntry(MacAddress lladdr, InterfaceName dev, Set<Option> options) {
    public FdbEntry {
        options = Set.copyOf(options);
    }

    /** What may be said of an entry ({@code bridge(8)}). */
    public sealed interface Option {
        /** The entry is the bridge's ({@code NTF_MASTER}); without it, the device's own ({@code NTF_SELF}). */
        record Master() implements Option {}

        /** {@code static}: never ages, but may move; without it {@code permanent}. */
        record Static() implements Option {}

        /** {@code dynamic}: ages as if learned. */
        record Dynamic() implements Option {}

        /** The tunnel end behind which the address is (vxlan). */
        record Dst(IpAddress address) implements Option {}

        /** The VLAN, 1 to 4094. */
        record Vlan(int id) implements Option {}
    }
}
