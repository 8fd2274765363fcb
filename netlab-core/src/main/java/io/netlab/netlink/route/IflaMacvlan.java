package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Options of a macvlan link. From {@code linux/if_link.h}, without the prefix {@code IFLA_MACVLAN_}. */
public final class IflaMacvlan {
    public static final int MODE = 1;
    public static final int FLAGS = 2;
    public static final int MACADDR_MODE = 3;
    public static final int MACADDR = 4;
    public static final int MACADDR_DATA = 5;
    public static final int MACADDR_COUNT = 6;
    public static final int BC_QUEUE_LEN = 7;
    public static final int BC_QUEUE_LEN_USED = 8;
    public static final int BC_CUTOFF = 9;

    private static final AttributeSchema ADDRESSES = AttributeSchema.named("IFLA_MACVLAN_")
            .add(MACADDR, "MACADDR", Shape.HARDWARE)
            .build();

    static final AttributeSchema SCHEMA = AttributeSchema.named("IFLA_MACVLAN_")
            .add(MODE, "MODE", Shape.U32)
            .add(FLAGS, "FLAGS", Shape.U16)
            .add(MACADDR_MODE, "MACADDR_MODE", Shape.U32)
            .add(MACADDR, "MACADDR", Shape.HARDWARE)
            .nest(MACADDR_DATA, "MACADDR_DATA", 0, ADDRESSES)
            .add(MACADDR_COUNT, "MACADDR_COUNT", Shape.U32)
            .add(BC_QUEUE_LEN, "BC_QUEUE_LEN", Shape.U32)
            .add(BC_QUEUE_LEN_USED, "BC_QUEUE_LEN_USED", Shape.U32)
            .add(BC_CUTOFF, "BC_CUTOFF", Shape.S32)
            .build();

    private IflaMacvlan() {}
}
