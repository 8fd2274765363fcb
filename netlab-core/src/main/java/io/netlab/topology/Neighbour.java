package io.netlab.topology;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the ARP or neighbour discovery table that was put there by hand or learned, with its Ethernet address.
 */
public record Neighbour(IpAddress address, InterfaceName dev, MacAddress lladdr, State state) {
    /** {@code NUD_*} in {@code linux/neighbour.h}. */
    public enum State {
        INCOMPLETE(0x01),
        REACHABLE(0x02),
        STALE(0x04),
        DELAY(0x08),
        PROBE(0x10),
        FAILED(0x20),
        NOARP(0x40),
        PERMANENT(0x80);

        private final int number;

        State(int number) {
            this.number = number;
        }

        /** {@code NUD_*}. */
        public int number() {
            return number;
        }

        /** The state of that number, if it is one of these. */
        public static Optional<State> of(int number) {
            return Arrays.stream(values())
                    .filter(state -> state.number == number)
                    .findFirst();
        }

        /** The word of {@code ip neigh add ... nud WORD}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
