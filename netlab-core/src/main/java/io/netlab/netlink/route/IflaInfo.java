package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/**
 * Attributes within IFLA_LINKINFO: the kind of a link and the options of that kind. From {@code linux/if_link.h},
 * without the prefix {@code IFLA_INFO_}.
 */
final class IflaInfo {
    public static final int KIND = 1;
    public static final int DATA = 2;
    public static final int XSTATS = 3;
    public static final int SLAVE_KIND = 4;
    public static final int SLAVE_DATA = 5;

    private IflaInfo() {}

    static AttributeSchema.Builder rows() {
        return AttributeSchema.named("IFLA_INFO_")
                .add(KIND, "KIND", Shape.TEXT)
                .add(XSTATS, "XSTATS", Shape.RAW)
                .add(SLAVE_KIND, "SLAVE_KIND", Shape.TEXT);
    }
}
