package io.netlab.docker;

import io.netlab.net.AddressFamily;

/**
 * What {@code dockerd} was told at its start.
 *
 * @param userlandProxy whether a process listens on each published port, besides the rules
 * @param iptables whether it writes rules of IPv4 at all
 * @param ip6tables whether it writes rules of IPv6, too
 */
public record EngineSettings(Profile profile, boolean userlandProxy, boolean iptables, boolean ip6tables) {
    /** An engine of which nothing is said. */
    public static final EngineSettings DEFAULT = new EngineSettings(Profile.CLASSIC, true, true, false);

    /** Whether it writes rules of this family. */
    boolean writes(AddressFamily family) {
        return family == AddressFamily.IPV4 ? iptables : ip6tables;
    }

    /** The same rules are written by engines of several versions. */
    public enum Profile {
        /** Engine 20.10 to 27. */
        CLASSIC("classic"),
        /** Engine 28.2 to 28.5. */
        V28("28");

        private final String word;

        Profile(String word) {
            this.word = word;
        }

        /** The word in a scenario. */
        public String word() {
            return word;
        }
    }
}
