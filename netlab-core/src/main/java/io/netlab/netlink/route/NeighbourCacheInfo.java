package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.MessageReader;

/**
 * How an entry of a neighbour or forwarding table is used: {@code struct nda_cacheinfo} ({@code linux/neighbour.h}).
 * Times are in hundredths of a second (USER_HZ).
 *
 * @param confirmed the time since the neighbour was last known to be there
 * @param used the time since a packet was sent to it
 * @param updated the time since the entry changed
 * @param users how many hold it
 */
public record NeighbourCacheInfo(int confirmed, int used, int updated, int users) {
    static NeighbourCacheInfo decode(Bytes structure) {
        MessageReader reader = MessageReader.of(structure);
        return new NeighbourCacheInfo(
                reader.i32("ndm_confirmed"),
                reader.i32("ndm_used"),
                reader.i32("ndm_updated"),
                reader.i32("ndm_refcnt"));
    }
}
