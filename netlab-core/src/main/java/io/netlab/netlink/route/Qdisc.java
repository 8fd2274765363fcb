package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageReader;
import java.util.Optional;

/**
 * The queueing discipline of a link, from which its packets are sent: {@code struct tcmsg} and the attributes {@code
 * TCA_*} of {@code linux/rtnetlink.h}.
 *
 * @param handle its number, 0 for the kernel's choice
 * @param parent what it hangs on, {@link #ROOT} for the link itself
 */
public record Qdisc(int family, int index, int handle, int parent, int info, Attributes attributes)
        implements RouteMessage {
    /** {@code TC_H_ROOT} of {@code linux/pkt_sched.h}. */
    public static final int ROOT = -1;

    static final int FIXED = 20;

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static Qdisc decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        int family = reader.u8("tcm_family");
        reader.bytes(3, "tcm_pad");
        int index = reader.i32("tcm_ifindex");
        int handle = reader.i32("tcm_handle");
        int parent = reader.i32("tcm_parent");
        int info = reader.i32("tcm_info");
        return new Qdisc(family, index, handle, parent, info, Attributes.decode(reader, TcaType.SCHEMA));
    }

    @Override
    public Bytes fixed() {
        return new FixedPart(FIXED)
                .u8(family)
                .u8(0)
                .u16(0)
                .u32(index)
                .u32(handle)
                .u32(parent)
                .u32(info)
                .bytes();
    }

    /** True when the link has it, not a class of another discipline. */
    public boolean isRoot() {
        return parent == ROOT;
    }

    /** {@code netem}, {@code tbf}, {@code noqueue}, … */
    public String kind() {
        return attributes.text(TcaType.KIND).orElse("");
    }

    /** What a token bucket was told. */
    public record Tbf(long rateBytes, long ticks, long limit) {}

    /** What netem was told; the loss is a probability of 32 bits. */
    public record Netem(long delayNanos, long jitterNanos, long loss, long rateBytes) {}

    /** {@code struct tc_tbf_qopt}: two rates of 12 bytes, then limit, buffer, mtu. Throws MalformedMessageException. */
    public Optional<Tbf> tbf() {
        return attributes
                .bytes(TcaType.OPTIONS)
                .map(options -> Attributes.decode(MessageReader.of(options), TcaType.TBF))
                .flatMap(options -> options.bytes(TcaType.TBF_PARMS))
                .map(Qdisc::bucket);
    }

    private static Tbf bucket(Bytes parms) {
        MessageReader reader = MessageReader.of(parms);
        reader.bytes(8, "tc_ratespec");
        long rate = Integer.toUnsignedLong(reader.i32("rate"));
        reader.bytes(12, "peakrate");
        long limit = Integer.toUnsignedLong(reader.i32("limit"));
        return new Tbf(rate, Integer.toUnsignedLong(reader.i32("buffer")), limit);
    }

    /** {@code struct tc_netem_qopt} of 24 bytes, then attributes. Throws MalformedMessageException. */
    public Optional<Netem> netem() {
        return attributes.bytes(TcaType.OPTIONS).map(Qdisc::distance);
    }

    private static Netem distance(Bytes options) {
        MessageReader reader = MessageReader.of(options);
        reader.bytes(8, "latency and limit");
        long loss = Integer.toUnsignedLong(reader.i32("loss"));
        reader.bytes(TcaType.NETEM_QOPT - 12, "gap, duplicate, jitter");
        Attributes more = Attributes.decode(reader, TcaType.NETEM);
        long rate = more.bytes(TcaType.NETEM_RATE)
                .map(spec -> Integer.toUnsignedLong(MessageReader.of(spec).i32("rate")))
                .orElse(0L);
        return new Netem(
                more.number(TcaType.NETEM_LATENCY64).orElse(0),
                more.number(TcaType.NETEM_JITTER64).orElse(0),
                loss,
                rate);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
