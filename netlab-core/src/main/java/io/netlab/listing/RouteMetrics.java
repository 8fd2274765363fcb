package io.netlab.listing;

import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.RtaxType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** What a route asks of connections: {@code mtu 1400 advmss 1000}. */
final class RouteMetrics {
    private static final int UNSET_HOPLIMIT = -1;

    /** From {@code RTAX_MTU}, in the order of {@code linux/rtnetlink.h}. */
    private static final List<String> NAMES = List.of(
            "mtu",
            "window",
            "rtt",
            "rttvar",
            "ssthresh",
            "cwnd",
            "advmss",
            "reordering",
            "hoplimit",
            "initcwnd",
            "features",
            "rto_min",
            "initrwnd",
            "quickack",
            "congctl",
            "fastopen_no_cookie");

    /** Times are in milliseconds, some of them in parts of one. */
    private static final Map<Integer, Integer> PARTS = Map.of(RtaxType.RTT, 8, RtaxType.RTTVAR, 4, RtaxType.RTO_MIN, 1);

    private final Attributes metrics;
    private final int locked;

    private RouteMetrics(Attributes metrics) {
        this.metrics = metrics;
        this.locked = metrics.integer(RtaxType.LOCK).orElse(0);
    }

    static Row of(Attributes metrics) {
        Row row = new Row();
        RouteMetrics all = new RouteMetrics(metrics);
        for (int type = RtaxType.MTU; type <= RtaxType.FASTOPEN_NO_COOKIE; type++) {
            all.add(row, type);
        }
        return row;
    }

    private void add(Row row, int type) {
        boolean isUnset = type == RtaxType.HOPLIMIT && metrics.integer(type).orElse(0) == UNSET_HOPLIMIT;
        if (!metrics.has(type) || isUnset) {
            return;
        }
        row.words(name(type) + " ").words((locked & 1 << type) == 0 ? "" : "lock ");
        if (type == RtaxType.CC_ALGO) {
            row.text("congestion", "%s ", metrics.text(type).orElse(""));
            return;
        }
        number(row, type, metrics.number(type).orElse(0));
    }

    private static String name(int type) {
        return NAMES.get(type - RtaxType.MTU);
    }

    private static void number(Row row, int type, long value) {
        if (type == RtaxType.FEATURES) {
            row.value("ecn", Json.NULL, "ecn ");
        } else if (PARTS.containsKey(type)) {
            long milliseconds = value / PARTS.get(type);
            row.value(name(type), Json.of(milliseconds), time(milliseconds) + " ");
        } else {
            row.number(name(type), "%d ", value);
        }
    }

    /** From one second on in seconds, with six digits at most. */
    private static String time(long milliseconds) {
        return milliseconds < 1000
                ? milliseconds + "ms"
                : new BigDecimal(milliseconds)
                                .movePointLeft(3)
                                .round(new MathContext(6))
                                .stripTrailingZeros()
                                .toPlainString()
                        + "s";
    }
}
