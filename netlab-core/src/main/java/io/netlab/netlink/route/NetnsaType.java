package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes of a namespace id. From {@code linux/net_namespace.h}, without the prefix {@code NETNSA_}. */
final class NetnsaType {
    public static final int NSID = 1;
    public static final int PID = 2;
    public static final int FD = 3;
    public static final int TARGET_NSID = 4;
    public static final int CURRENT_NSID = 5;

    static final AttributeSchema SCHEMA = AttributeSchema.named("NETNSA_")
            .add(NSID, "NSID", Shape.S32)
            .add(PID, "PID", Shape.U32)
            .add(FD, "FD", Shape.U32)
            .add(TARGET_NSID, "TARGET_NSID", Shape.S32)
            .add(CURRENT_NSID, "CURRENT_NSID", Shape.S32)
            .build();

    private NetnsaType() {}
}
