package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes of an address. From {@code linux/if_addr.h}, without the prefix {@code IFA_}. */
public final class IfaType {
    public static final int ADDRESS = 1;
    public static final int LOCAL = 2;
    public static final int LABEL = 3;
    public static final int BROADCAST = 4;
    public static final int ANYCAST = 5;
    public static final int CACHEINFO = 6;
    public static final int MULTICAST = 7;
    public static final int FLAGS = 8;
    public static final int RT_PRIORITY = 9;
    public static final int TARGET_NETNSID = 10;
    public static final int PROTO = 11;

    static final AttributeSchema SCHEMA = AttributeSchema.named("IFA_")
            .add(ADDRESS, "ADDRESS", Shape.IP)
            .add(LOCAL, "LOCAL", Shape.IP)
            .add(LABEL, "LABEL", Shape.TEXT)
            .add(BROADCAST, "BROADCAST", Shape.IP)
            .add(ANYCAST, "ANYCAST", Shape.IP)
            .struct(CACHEINFO, "CACHEINFO", 16)
            .add(MULTICAST, "MULTICAST", Shape.IP)
            .add(FLAGS, "FLAGS", Shape.U32)
            .add(RT_PRIORITY, "RT_PRIORITY", Shape.U32)
            .add(TARGET_NETNSID, "TARGET_NETNSID", Shape.S32)
            .add(PROTO, "PROTO", Shape.U8)
            .build();

    private IfaType() {}
}
