package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes of a rule. From {@code linux/fib_rules.h}, without the prefix {@code FRA_}. */
public final class FraType {
    public static final int DST = 1;
    public static final int SRC = 2;
    public static final int IIFNAME = 3;
    public static final int GOTO = 4;
    public static final int PRIORITY = 6;
    public static final int FWMARK = 10;
    public static final int FLOW = 11;
    public static final int TUN_ID = 12;
    public static final int SUPPRESS_IFGROUP = 13;
    public static final int SUPPRESS_PREFIXLEN = 14;
    public static final int TABLE = 15;
    public static final int FWMASK = 16;
    public static final int OIFNAME = 17;
    public static final int L3MDEV = 19;
    public static final int UID_RANGE = 20;
    public static final int PROTOCOL = 21;
    public static final int IP_PROTO = 22;
    public static final int SPORT_RANGE = 23;
    public static final int DPORT_RANGE = 24;
    public static final int DSCP = 25;
    public static final int FLOWLABEL = 26;
    public static final int FLOWLABEL_MASK = 27;
    public static final int SPORT_MASK = 28;
    public static final int DPORT_MASK = 29;
    public static final int DSCP_MASK = 30;

    static final AttributeSchema SCHEMA = AttributeSchema.named("FRA_")
            .add(DST, "DST", Shape.IP)
            .add(SRC, "SRC", Shape.IP)
            .add(IIFNAME, "IIFNAME", Shape.TEXT)
            .add(GOTO, "GOTO", Shape.U32)
            .add(PRIORITY, "PRIORITY", Shape.U32)
            .add(FWMARK, "FWMARK", Shape.U32)
            .add(FLOW, "FLOW", Shape.U32)
            .struct(TUN_ID, "TUN_ID", 8)
            .add(SUPPRESS_IFGROUP, "SUPPRESS_IFGROUP", Shape.U32)
            .add(SUPPRESS_PREFIXLEN, "SUPPRESS_PREFIXLEN", Shape.U32)
            .add(TABLE, "TABLE", Shape.U32)
            .add(FWMASK, "FWMASK", Shape.U32)
            .add(OIFNAME, "OIFNAME", Shape.TEXT)
            .add(L3MDEV, "L3MDEV", Shape.U8)
            .struct(UID_RANGE, "UID_RANGE", 8)
            .add(PROTOCOL, "PROTOCOL", Shape.U8)
            .add(IP_PROTO, "IP_PROTO", Shape.U8)
            .struct(SPORT_RANGE, "SPORT_RANGE", 4)
            .struct(DPORT_RANGE, "DPORT_RANGE", 4)
            .add(DSCP, "DSCP", Shape.U8)
            .add(FLOWLABEL, "FLOWLABEL", Shape.RAW)
            .add(FLOWLABEL_MASK, "FLOWLABEL_MASK", Shape.RAW)
            .add(SPORT_MASK, "SPORT_MASK", Shape.U16)
            .add(DPORT_MASK, "DPORT_MASK", Shape.U16)
            .add(DSCP_MASK, "DSCP_MASK", Shape.U8)
            .build();

    private FraType() {}
}
