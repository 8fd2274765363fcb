package io.netlab.docker;

import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.net.MacAddress;
import io.netlab.topology.NodeName;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The names and Ethernet addresses that an engine draws at random. Here they come from what they are for, so that a
 * scenario is the same every time.
 */
public final class LinkNames {
    private static final int LONGEST = 15;

    private LinkNames() {}

    /** {@code docker0}; else {@code br-} and the network's name, or where that is too long, twelve digits. */
    public static InterfaceName bridge(String network) {
        if (network.equals(BridgeNetwork.DEFAULT)) {
            return InterfaceName.of("docker0");
        }
        String name = "br-" + network;
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        return InterfaceName.of(fits ? name : "br-" + digits(network, 12));
    }

    /** {@code veth} and seven digits: the end of a container's cable on the host. */
    public static InterfaceName port(NodeName container, String network) {
        return InterfaceName.of("veth" + digits(container + " " + network, 7));
    }

    /** {@code 02:42} and four bytes, other ones on each host. */
    public static MacAddress mac(NodeName host, String network) {
        String where = host.isHost() ? "" : " of " + host;
        return new MacAddress(Bytes.ofHex("0242" + digits("bridge " + network + where, 8)));
    }

    /** 64 digits, as Docker numbers networks, containers and their places. */
    public static String id(String what) {
        return digits(what, 32) + digits("id of " + what, 32);
    }

    /** Hexadecimal digits that are always the same for a text: those of its UUID of version 3 (RFC 4122). */
    private static String digits(String text, int count) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, count);
    }
}
