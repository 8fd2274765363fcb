package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes of a route. From {@code linux/rtnetlink.h}, without the prefix {@code RTA_}. */
public final class RtaType {
    public static final int DST = 1;
    public static final int SRC = 2;
    public static final int IIF = 3;
    public static final int OIF = 4;
    public static final int GATEWAY = 5;
    public static final int PRIORITY = 6;
    public static final int PREFSRC = 7;
    public static final int METRICS = 8;
    public static final int MULTIPATH = 9;
    public static final int FLOW = 11;
    public static final int CACHEINFO = 12;
    public static final int TABLE = 15;
    public static final int MARK = 16;
    public static final int VIA = 18;
    public static final int PREF = 20;
    public static final int ENCAP_TYPE = 21;
    public static final int ENCAP = 22;
    public static final int EXPIRES = 23;
    public static final int UID = 25;
    public static final int TTL_PROPAGATE = 26;
    public static final int IP_PROTO = 27;
    public static final int SPORT = 28;
    public static final int DPORT = 29;
    public static final int NH_ID = 30;

    static final AttributeSchema SCHEMA = AttributeSchema.named("RTA_")
            .add(DST, "DST", Shape.IP)
            .add(SRC, "SRC", Shape.IP)
            .add(IIF, "IIF", Shape.U32)
            .add(OIF, "OIF", Shape.U32)
            .add(GATEWAY, "GATEWAY", Shape.IP)
            .add(PRIORITY, "PRIORITY", Shape.U32)
            .add(PREFSRC, "PREFSRC", Shape.IP)
            .nest(METRICS, "METRICS", 0, RtaxType.SCHEMA)
            .add(MULTIPATH, "MULTIPATH", Shape.RAW)
            .add(FLOW, "FLOW", Shape.U32)
            .struct(CACHEINFO, "CACHEINFO", 32)
            .add(TABLE, "TABLE", Shape.U32)
            .add(MARK, "MARK", Shape.U32)
            .struct(VIA, "VIA", 2)
            .add(PREF, "PREF", Shape.U8)
            .add(ENCAP_TYPE, "ENCAP_TYPE", Shape.U16)
            .add(ENCAP, "ENCAP", Shape.RAW)
            .add(EXPIRES, "EXPIRES", Shape.RAW)
            .add(UID, "UID", Shape.U32)
            .add(TTL_PROPAGATE, "TTL_PROPAGATE", Shape.U8)
            .add(IP_PROTO, "IP_PROTO", Shape.U8)
            .add(SPORT, "SPORT", Shape.BE16)
            .add(DPORT, "DPORT", Shape.BE16)
            .add(NH_ID, "NH_ID", Shape.U32)
            .build();

    private RtaType() {}
}
