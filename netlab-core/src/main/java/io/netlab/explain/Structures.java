package io.netlab.explain;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.netlink.MalformedMessageException;
import io.netlab.netlink.MessageReader;
import io.netlab.text.Words;

/** C structures within attributes; those that teach something are told, the others shown in hexadecimal. */
final class Structures {
    private static final int FOREVER = -1;

    private Structures() {}

    static String words(String name, Bytes bytes) {
        try {
            MessageReader reader = MessageReader.of(bytes);
            return switch (name) {
                case "RTA_VIA" -> via(reader);
                case "IFLA_STATS64" -> statistics(reader);
                case "IFA_CACHEINFO" -> lifetime(reader);
                case "IFLA_BR_ROOT_ID", "IFLA_BR_BRIDGE_ID", "IFLA_BRPORT_ROOT_ID", "IFLA_BRPORT_BRIDGE_ID" ->
                    bridge(reader);
                default -> Hex.of(bytes);
            };
        } catch (MalformedMessageException strange) {
            return Hex.of(bytes);
        }
    }

    /** struct rtvia: a gateway of another family than the route's. */
    private static String via(MessageReader reader) {
        int family = reader.u16("rtvia_family");
        Bytes address = reader.rest();
        boolean isAddress = address.length() == 4 || address.length() == 16;
        return Numbers.family(family) + " " + (isAddress ? IpAddress.of(address).toString() : Hex.of(address));
    }

    /** The first four of struct rtnl_link_stats64. */
    private static String statistics(MessageReader reader) {
        long received = reader.i64("rx_packets");
        long sent = reader.i64("tx_packets");
        return "received " + Words.count(received, "packet") + " with " + Words.count(reader.i64("rx_bytes"), "byte")
                + ", sent " + Words.count(sent, "packet") + " with " + Words.count(reader.i64("tx_bytes"), "byte");
    }

    /** struct ifa_cacheinfo: how long an address is preferred, and valid. */
    private static String lifetime(MessageReader reader) {
        String preferred = seconds(reader.i32("ifa_prefered"));
        return "valid " + seconds(reader.i32("ifa_valid")) + ", preferred " + preferred;
    }

    private static String seconds(int seconds) {
        return seconds == FOREVER ? "forever" : Integer.toUnsignedString(seconds) + " s";
    }

    /** struct ifla_bridge_id: the priority, in network byte order, and the Ethernet address. */
    private static String bridge(MessageReader reader) {
        int priority = reader.u8("prio") << 8 | reader.u8("prio");
        return "priority " + priority + ", " + Hex.hardware(reader.rest());
    }
}
