package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;
import io.netlab.netlink.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Requests about the queueing disciplines of links, ready to be sent or explained. */
public final class QdiscRequest {
    private static final int ETHERNET = 1; // TC_LINKLAYER_ETHERNET in linux/pkt_sched.h
    private static final int NETEM_LIMIT = 1000; // packets, as tc says unless told otherwise

    private QdiscRequest() {}

    /**
     * Gives a link a token bucket.
     *
     * @param rateBytes bytes a second
     * @param ticks the size of the bucket, as the time of 64 ns ticks that its bytes take
     * @param limit how many bytes may wait
     */
    public static Request tbf(int index, long rateBytes, long ticks, long limit) {
        ByteBuffer parms = buffer(TcaType.TBF_QOPT);
        parms.put((byte) 0)
                .put((byte) ETHERNET)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) 0);
        parms.putInt((int) rateBytes).putInt(0).putInt(0).putInt(0);
        parms.putInt((int) limit).putInt((int) ticks).putInt(0);
        Attributes options = new AttributesBuilder()
                .raw(TcaType.TBF_PARMS, Bytes.remainingOf(parms.flip()))
                .build();
        return create(index, "tbf", encoded(Bytes.EMPTY, options));
    }

    /**
     * Puts a network in front of a link.
     *
     * @param loss a probability of 32 bits
     * @param rateBytes bytes a second, 0 for no bound
     */
    public static Request netem(int index, long delayNanos, long jitterNanos, long loss, long rateBytes) {
        ByteBuffer fixed = buffer(TcaType.NETEM_QOPT);
        fixed.putInt(0)
                .putInt(NETEM_LIMIT)
                .putInt((int) loss)
                .putInt(0)
                .putInt(0)
                .putInt(0);
        AttributesBuilder options = new AttributesBuilder()
                .number(TcaType.NETEM_LATENCY64, Shape.U64, delayNanos)
                .number(TcaType.NETEM_JITTER64, Shape.U64, jitterNanos);
        if (rateBytes > 0) {
            ByteBuffer rate =
                    buffer(16).putInt((int) rateBytes).putInt(0).putInt(0).putInt(0);
            options.raw(TcaType.NETEM_RATE, Bytes.remainingOf(rate.flip()));
        }
        return create(index, "netem", encoded(Bytes.remainingOf(fixed.flip()), options.build()));
    }

    /** Takes a link's discipline away; the kernel's own comes back. */
    public static Request delete(int index) {
        return request("delete the queue of link " + index, RouteType.DELQDISC, 0, root(index, Attributes.NONE));
    }

    /** Asks for the disciplines of all links. */
    public static Request list() {
        return request("list queues", RouteType.GETQDISC, MessageFlag.DUMP, new Qdisc(0, 0, 0, 0, 0, Attributes.NONE));
    }

    private static Request create(int index, String kind, Bytes options) {
        Attributes attributes = new AttributesBuilder()
                .text(TcaType.KIND, kind)
                .raw(TcaType.OPTIONS, options)
                .build();
        int flags = MessageFlag.CREATE | MessageFlag.EXCL;
        return request(
                "add the queue " + kind + " to link " + index, RouteType.NEWQDISC, flags, root(index, attributes));
    }

    private static Qdisc root(int index, Attributes attributes) {
        return new Qdisc(0, index, 0, Qdisc.ROOT, 0, attributes);
    }

    private static Bytes encoded(Bytes fixed, Attributes attributes) {
        ByteBuffer options = buffer(fixed.length() + attributes.encodedLength());
        fixed.putTo(options);
        attributes.putTo(options);
        return Bytes.remainingOf(options.flip());
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    private static Request request(String attempt, int type, int flags, Qdisc qdisc) {
        return Request.of(attempt, type, flags, qdisc.fixed(), qdisc.attributes());
    }
}
