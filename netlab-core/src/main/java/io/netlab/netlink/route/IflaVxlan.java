package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Options of a VXLAN link. From {@code linux/if_link.h}, without the prefix {@code IFLA_VXLAN_}. */
public final class IflaVxlan {
    public static final int ID = 1;
    public static final int GROUP = 2;
    public static final int LINK = 3;
    public static final int LOCAL = 4;
    public static final int TTL = 5;
    public static final int TOS = 6;
    public static final int LEARNING = 7;
    public static final int AGEING = 8;
    public static final int LIMIT = 9;
    public static final int PORT_RANGE = 10;
    public static final int PROXY = 11;
    public static final int RSC = 12;
    public static final int L2MISS = 13;
    public static final int L3MISS = 14;
    public static final int PORT = 15;
    public static final int GROUP6 = 16;
    public static final int LOCAL6 = 17;
    public static final int UDP_CSUM = 18;
    public static final int UDP_ZERO_CSUM6_TX = 19;
    public static final int UDP_ZERO_CSUM6_RX = 20;
    public static final int REMCSUM_TX = 21;
    public static final int REMCSUM_RX = 22;
    public static final int GBP = 23;
    public static final int REMCSUM_NOPARTIAL = 24;
    public static final int COLLECT_METADATA = 25;
    public static final int LABEL = 26;
    public static final int GPE = 27;
    public static final int TTL_INHERIT = 28;
    public static final int DF = 29;
    public static final int VNIFILTER = 30;
    public static final int LOCALBYPASS = 31;

    static final AttributeSchema SCHEMA = AttributeSchema.named("IFLA_VXLAN_")
            .add(ID, "ID", Shape.U32)
            .add(GROUP, "GROUP", Shape.IP)
            .add(LINK, "LINK", Shape.U32)
            .add(LOCAL, "LOCAL", Shape.IP)
            .add(TTL, "TTL", Shape.U8)
            .add(TOS, "TOS", Shape.U8)
            .add(LEARNING, "LEARNING", Shape.U8)
            .add(AGEING, "AGEING", Shape.U32)
            .add(LIMIT, "LIMIT", Shape.U32)
            .struct(PORT_RANGE, "PORT_RANGE", 4)
            .add(PROXY, "PROXY", Shape.U8)
            .add(RSC, "RSC", Shape.U8)
            .add(L2MISS, "L2MISS", Shape.U8)
            .add(L3MISS, "L3MISS", Shape.U8)
            .add(PORT, "PORT", Shape.BE16)
            .add(GROUP6, "GROUP6", Shape.IP)
            .add(LOCAL6, "LOCAL6", Shape.IP)
            .add(UDP_CSUM, "UDP_CSUM", Shape.U8)
            .add(UDP_ZERO_CSUM6_TX, "UDP_ZERO_CSUM6_TX", Shape.U8)
            .add(UDP_ZERO_CSUM6_RX, "UDP_ZERO_CSUM6_RX", Shape.U8)
            .add(REMCSUM_TX, "REMCSUM_TX", Shape.U8)
            .add(REMCSUM_RX, "REMCSUM_RX", Shape.U8)
            .add(GBP, "GBP", Shape.RAW)
            .add(REMCSUM_NOPARTIAL, "REMCSUM_NOPARTIAL", Shape.RAW)
            .add(COLLECT_METADATA, "COLLECT_METADATA", Shape.U8)
            .struct(LABEL, "LABEL", 4)
            .add(GPE, "GPE", Shape.RAW)
            .add(TTL_INHERIT, "TTL_INHERIT", Shape.RAW)
            .add(DF, "DF", Shape.U8)
            .add(VNIFILTER, "VNIFILTER", Shape.U8)
            .add(LOCALBYPASS, "LOCALBYPASS", Shape.U8)
            .build();

    private IflaVxlan() {}
}
