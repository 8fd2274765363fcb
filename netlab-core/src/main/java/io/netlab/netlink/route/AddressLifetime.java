package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.MessageReader;

/**
 * How long an address is used and kept: {@code struct ifa_cacheinfo} of {@code linux/if_addr.h}.
 *
 * @param preferredSeconds unsigned; {@link #FOREVER} is without end
 * @param validSeconds unsigned; {@link #FOREVER} is without end
 */
public record AddressLifetime(int preferredSeconds, int validSeconds) {
    /** {@code INFINITY_LIFE_TIME} of the kernel. */
    public static final int FOREVER = -1;

    private static final int SIZE = 16;

    static AddressLifetime decode(Bytes structure) {
        MessageReader reader = MessageReader.of(structure);
        return new AddressLifetime(reader.i32("ifa_prefered"), reader.i32("ifa_valid"));
    }

    Bytes encode() {
        return new FixedPart(SIZE)
                .u32(preferredSeconds)
                .u32(validSeconds)
                .u32(0)
                .u32(0)
                .bytes();
    }
}
