package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.MessageReader;

/**
 * How long a route lasts and how it is used: the first five of {@code struct rta_cacheinfo}
 * ({@code linux/rtnetlink.h}). Times are in hundredths of a second (USER_HZ).
 *
 * @param users how many hold it
 * @param lastUse the time since it was used
 * @param expires the time that is left, 0 when it stays
 * @param error the error that it stands for
 */
public record RouteCacheInfo(int users, int lastUse, int expires, int error, int used) {
    static RouteCacheInfo decode(Bytes structure) {
        MessageReader reader = MessageReader.of(structure);
        return new RouteCacheInfo(
                reader.i32("rta_clntref"),
                reader.i32("rta_lastuse"),
                reader.i32("rta_expires"),
                reader.i32("rta_error"),
                reader.i32("rta_used"));
    }
}
