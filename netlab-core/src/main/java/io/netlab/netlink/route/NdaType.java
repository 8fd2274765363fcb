package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/**
 * Attributes of a neighbour or of an entry in a bridge's forwarding table. From {@code linux/neighbour.h}, without the
 * prefix {@code NDA_}.
 */
public final class NdaType {
    public static final int DST = 1;
    public static final int LLADDR = 2;
    public static final int CACHEINFO = 3;
    public static final int PROBES = 4;
    public static final int VLAN = 5;
    public static final int PORT = 6;
    public static final int VNI = 7;
    public static final int IFINDEX = 8;
    public static final int MASTER = 9;
    public static final int LINK_NETNSID = 10;
    public static final int SRC_VNI = 11;
    public static final int PROTOCOL = 12;
    public static final int NH_ID = 13;
    public static final int FDB_EXT_ATTRS = 14;
    public static final int FLAGS_EXT = 15;
    public static final int NDM_STATE_MASK = 16;
    public static final int NDM_FLAGS_MASK = 17;

    static final AttributeSchema SCHEMA = AttributeSchema.named("NDA_")
            .add(DST, "DST", Shape.IP)
            .add(LLADDR, "LLADDR", Shape.HARDWARE)
            .struct(CACHEINFO, "CACHEINFO", 16)
            .add(PROBES, "PROBES", Shape.U32)
            .add(VLAN, "VLAN", Shape.U16)
            .add(PORT, "PORT", Shape.BE16)
            .add(VNI, "VNI", Shape.U32)
            .add(IFINDEX, "IFINDEX", Shape.U32)
            .add(MASTER, "MASTER", Shape.U32)
            .add(LINK_NETNSID, "LINK_NETNSID", Shape.S32)
            .add(SRC_VNI, "SRC_VNI", Shape.U32)
            .add(PROTOCOL, "PROTOCOL", Shape.U8)
            .add(NH_ID, "NH_ID", Shape.U32)
            .add(FDB_EXT_ATTRS, "FDB_EXT_ATTRS", Shape.RAW)
            .add(FLAGS_EXT, "FLAGS_EXT", Shape.U32)
            .add(NDM_STATE_MASK, "NDM_STATE_MASK", Shape.U16)
            .add(NDM_FLAGS_MASK, "NDM_FLAGS_MASK", Shape.U8)
            .build();

    private NdaType() {}
}
