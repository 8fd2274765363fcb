package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes within RTA_METRICS. From {@code linux/rtnetlink.h}, without the prefix {@code RTAX_}. */
public final class RtaxType {
    public static final int LOCK = 1;
    public static final int MTU = 2;
    public static final int WINDOW = 3;
    public static final int RTT = 4;
    public static final int RTTVAR = 5;
    public static final int SSTHRESH = 6;
    public static final int CWND = 7;
    public static final int ADVMSS = 8;
    public static final int REORDERING = 9;
    public static final int HOPLIMIT = 10;
    public static final int INITCWND = 11;
    public static final int FEATURES = 12;
    public static final int RTO_MIN = 13;
    public static final int INITRWND = 14;
    public static final int QUICKACK = 15;
    public static final int CC_ALGO = 16;
    public static final int FASTOPEN_NO_COOKIE = 17;

    static final AttributeSchema SCHEMA = AttributeSchema.named("RTAX_")
            .add(LOCK, "LOCK", Shape.U32)
            .add(MTU, "MTU", Shape.U32)
            .add(WINDOW, "WINDOW", Shape.U32)
            .add(RTT, "RTT", Shape.U32)
            .add(RTTVAR, "RTTVAR", Shape.U32)
            .add(SSTHRESH, "SSTHRESH", Shape.U32)
            .add(CWND, "CWND", Shape.U32)
            .add(ADVMSS, "ADVMSS", Shape.U32)
            .add(REORDERING, "REORDERING", Shape.U32)
            .add(HOPLIMIT, "HOPLIMIT", Shape.U32)
            .add(INITCWND, "INITCWND", Shape.U32)
            .add(FEATURES, "FEATURES", Shape.U32)
            .add(RTO_MIN, "RTO_MIN", Shape.U32)
            .add(INITRWND, "INITRWND", Shape.U32)
            .add(QUICKACK, "QUICKACK", Shape.U32)
            .add(CC_ALGO, "CC_ALGO", Shape.TEXT)
            .add(FASTOPEN_NO_COOKIE, "FASTOPEN_NO_COOKIE", Shape.U32)
            .build();

    private RtaxType() {}
}
