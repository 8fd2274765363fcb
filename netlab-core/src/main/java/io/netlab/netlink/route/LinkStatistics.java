package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.MessageReader;
import java.util.EnumMap;
import java.util.Map;

/** Counters of a link since it was made; an older kernel has fewer. */
public record LinkStatistics(Map<LinkCounter, Long> counts) {
    /** Copies the map. */
    public LinkStatistics {
        counts = Map.copyOf(counts);
    }

    /** The unsigned value of a counter; 0 for one that the kernel does not have. */
    public long get(LinkCounter counter) {
        return counts.getOrDefault(counter, 0L);
    }

    static LinkStatistics decode(Bytes structure) {
        MessageReader reader = MessageReader.of(structure);
        Map<LinkCounter, Long> counts = new EnumMap<>(LinkCounter.class);
        for (LinkCounter counter : LinkCounter.values()) {
            if (reader.remaining() >= Long.BYTES) {
                counts.put(counter, reader.i64(counter.name()));
            }
        }
        return new LinkStatistics(counts);
    }
}
