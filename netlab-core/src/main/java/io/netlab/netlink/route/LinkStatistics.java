package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.MessageReader;

/**
 * Counters of a link since it was made: the first eight of {@code struct rtnl_link_stats64} ({@code linux/if_link.h}).
 */
public record LinkStatistics(
        long rxPackets,
        long txPackets,
        long rxBytes,
        long txBytes,
        long rxErrors,
        long txErrors,
        long rxDropped,
        long txDropped) {
    static LinkStatistics decode(Bytes structure) {
        MessageReader reader = MessageReader.of(structure);
        return new LinkStatistics(
                reader.i64("rx_packets"),
                reader.i64("tx_packets"),
                reader.i64("rx_bytes"),
                reader.i64("tx_bytes"),
                reader.i64("rx_errors"),
                reader.i64("tx_errors"),
                reader.i64("rx_dropped"),
                reader.i64("tx_dropped"));
    }
}
