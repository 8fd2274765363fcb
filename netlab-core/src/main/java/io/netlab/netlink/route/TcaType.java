package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;

/** Attributes of a queueing discipline. From {@code linux/rtnetlink.h}, without the prefix {@code TCA_}. */
final class TcaType {
    public static final int KIND = 1;
    public static final int OPTIONS = 2;
    public static final int STATS = 3;
    public static final int STATS2 = 7;
    public static final int HW_OFFLOAD = 12;

    /** Of netem, behind its {@code struct tc_netem_qopt}: {@code TCA_NETEM_*} of {@code linux/pkt_sched.h}. */
    public static final int NETEM_RATE = 6;

    public static final int NETEM_RATE64 = 8;
    public static final int NETEM_LATENCY64 = 10;
    public static final int NETEM_JITTER64 = 11;
    static final int NETEM_QOPT = 24;

    /** Of tbf: {@code TCA_TBF_*}. */
    public static final int TBF_PARMS = 1;

    public static final int TBF_BURST = 6;
    static final int TBF_QOPT = 36;

    /** Behind the structure of netem's options. */
    static final AttributeSchema NETEM = AttributeSchema.named("TCA_NETEM_")
            .struct(1, "CORR", 12)
            .struct(3, "REORDER", 8)
            .struct(4, "CORRUPT", 8)
            .struct(NETEM_RATE, "RATE", 16)
            .add(7, "ECN", Shape.U32)
            .add(NETEM_RATE64, "RATE64", Shape.U64)
            .add(NETEM_LATENCY64, "LATENCY64", Shape.U64)
            .add(NETEM_JITTER64, "JITTER64", Shape.U64)
            .build();

    /** Within tbf's options. */
    static final AttributeSchema TBF = AttributeSchema.named("TCA_TBF_")
            .struct(TBF_PARMS, "PARMS", TBF_QOPT)
            .add(4, "RATE64", Shape.U64)
            .add(TBF_BURST, "BURST", Shape.U32)
            .build();

    static final AttributeSchema SCHEMA = AttributeSchema.named("TCA_")
            .add(KIND, "KIND", Shape.TEXT)
            .struct(OPTIONS, "OPTIONS", 0)
            .struct(STATS, "STATS", 0)
            .struct(STATS2, "STATS2", 0)
            .add(HW_OFFLOAD, "HW_OFFLOAD", Shape.U8)
            .build();

    private TcaType() {}
}
