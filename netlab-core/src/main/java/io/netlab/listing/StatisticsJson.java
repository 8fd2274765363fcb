package io.netlab.listing;

import io.netlab.netlink.route.LinkCounter;
import io.netlab.netlink.route.LinkStatistics;
import java.util.OptionalLong;

/** The counters of a link by name, for {@code ip -s -j}. */
final class StatisticsJson {
    private final LinkStatistics counts;
    private final Row received = new Row();
    private final Row sent = new Row();

    private StatisticsJson(LinkStatistics counts) {
        this.counts = counts;
    }

    static Row of(LinkStatistics counts, OptionalLong carrierChanges, boolean withErrors) {
        StatisticsJson json = new StatisticsJson(counts);
        json.receive(withErrors);
        json.send(withErrors);
        if (withErrors) {
            carrierChanges.ifPresent(changes -> json.sent.json("carrier_changes", Json.of(changes)));
        }
        return new Row().block("rx", json.received).block("tx", json.sent);
    }

    private void receive(boolean withErrors) {
        put(received, "bytes", LinkCounter.RX_BYTES);
        put(received, "packets", LinkCounter.RX_PACKETS);
        put(received, "errors", LinkCounter.RX_ERRORS);
        put(received, "dropped", LinkCounter.RX_DROPPED);
        put(received, "over_errors", LinkCounter.RX_OVER_ERRORS);
        put(received, "multicast", LinkCounter.MULTICAST);
        putAny(received, "compressed", LinkCounter.RX_COMPRESSED);
        if (withErrors) {
            put(received, "length_errors", LinkCounter.RX_LENGTH_ERRORS);
            put(received, "crc_errors", LinkCounter.RX_CRC_ERRORS);
            put(received, "frame_errors", LinkCounter.RX_FRAME_ERRORS);
            put(received, "fifo_errors", LinkCounter.RX_FIFO_ERRORS);
            put(received, "missed_errors", LinkCounter.RX_MISSED_ERRORS);
            putAny(received, "nohandler", LinkCounter.RX_NOHANDLER);
            putAny(received, "otherhost", LinkCounter.RX_OTHERHOST_DROPPED);
        }
    }

    private void send(boolean withErrors) {
        put(sent, "bytes", LinkCounter.TX_BYTES);
        put(sent, "packets", LinkCounter.TX_PACKETS);
        put(sent, "errors", LinkCounter.TX_ERRORS);
        put(sent, "dropped", LinkCounter.TX_DROPPED);
        put(sent, "carrier_errors", LinkCounter.TX_CARRIER_ERRORS);
        put(sent, "collisions", LinkCounter.COLLISIONS);
        putAny(sent, "compressed", LinkCounter.TX_COMPRESSED);
        if (withErrors) {
            put(sent, "aborted_errors", LinkCounter.TX_ABORTED_ERRORS);
            put(sent, "fifo_errors", LinkCounter.TX_FIFO_ERRORS);
            put(sent, "window_errors", LinkCounter.TX_WINDOW_ERRORS);
            put(sent, "heartbeat_errors", LinkCounter.TX_HEARTBEAT_ERRORS);
        }
    }

    private void put(Row row, String key, LinkCounter counter) {
        row.json(key, Json.of(counts.get(counter)));
    }

    private void putAny(Row row, String key, LinkCounter counter) {
        if (counts.get(counter) != 0) {
            put(row, key, counter);
        }
    }
}
