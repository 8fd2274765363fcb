package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Link;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The lines of {@code ping(8)} of iputils, as version 20221126 writes them. */
final class PingText {
    /** A request that is shorter carries no time, and so none is told ({@code struct timeval}). */
    static final int SHORTEST_TIMED = 16;

    private static final int HEADERS_V4 = 28;

    private final NetworkNamespace from;
    private final PingTarget target;
    private final int size;
    private final Map<IpAddress, String> labels = new HashMap<>();

    PingText(NetworkNamespace from, PingTarget target, int size) {
        this.from = from;
        this.target = target;
        this.size = size;
    }

    /** {@code PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.} */
    String header(PingSource source) {
        boolean wasSaid = source.wasNamed() || !source.link().isEmpty();
        String origin = wasSaid ? "from " + source.address() + " " + source.link() + ": " : "";
        if (target.isIpv4()) {
            return "PING " + target.name() + " (" + target.address() + ") " + origin + size + "(" + (size + HEADERS_V4)
                    + ") bytes of data.";
        }
        return "PING " + target.name() + "(" + label(target.address(), target.scope()) + ") " + origin + size
                + " data bytes";
    }

    /** {@code 64 bytes from 10.0.0.2: icmp_seq=1 ttl=64 time=0.037 ms}. */
    String reply(PingNews.Reply reply, Duration took, boolean isDuplicate) {
        boolean isStranger =
                !reply.from().equals(target.address()) && !target.address().isMulticast();
        return reply.bytes() + " bytes from " + label(reply.from(), reply.scope()) + ": icmp_seq=" + reply.sequence()
                + (reply.bytes() < size + EchoPacket.HEADER ? " (truncated)" : "")
                + (reply.hops() < 0 ? "" : " ttl=" + reply.hops())
                + (size < SHORTEST_TIMED ? "" : " time=" + time(took) + " ms")
                + (isDuplicate ? " (DUP!)" : "")
                + (isStranger ? " (DIFFERENT ADDRESS!)" : "");
    }

    /** Three digits that count, down to the microsecond. */
    static String time(Duration took) {
        long micros = took.toNanos() / 1000;
        if (micros >= 99_950) {
            return "" + (micros + 500) / 1000;
        }
        int places = micros >= 9_995 ? 1 : micros >= 1000 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + places + "f", micros / 1000.0);
    }

    /** {@code From 10.0.0.254: icmp_seq=1 Redirect Host(New nexthop: 10.0.0.2)}. */
    String redirect(PingNews.Redirected news) {
        return "From " + label(news.from(), 0) + ": icmp_seq=" + news.sequence() + " "
                + IcmpWords.redirect(news.code(), news.gateway());
    }

    /** {@code From 10.0.0.1 icmp_seq=1 Destination Host Unreachable}. */
    String undelivered(PingNews.Undelivered news) {
        String who = news.report().offender().map(each -> label(each, 0)).orElse("?");
        return "From " + who + " icmp_seq=" + news.sequence() + " " + IcmpWords.of(news.report());
    }

    /** {@code ping: local error: message too long, mtu=1400}. */
    String refused(PingNews.Refused news) {
        ErrorReport report = news.report();
        boolean isTooLong = report.errno().is(io.netlab.sys.Errno.EMSGSIZE);
        String mtu = "message too long, mtu" + (target.isIpv4() ? "=" : ": ") + report.info();
        return "ping: local error: " + (isTooLong ? mtu : report.errno().text());
    }

    /** The address, with its name in front when names are wanted and it has one. */
    private String label(IpAddress address, int scope) {
        String plain = address + zone(address, scope);
        if (!target.named()) {
            return plain;
        }
        return labels.computeIfAbsent(
                address,
                each -> new HostNames(from)
                        .nameOf(each)
                        .map(name -> name + " (" + plain + ")")
                        .orElse(plain));
    }

    private String zone(IpAddress address, int scope) {
        boolean hasZone = scope != 0 && address.family() == AddressFamily.IPV6 && address.isLinkLocal();
        return hasZone
                ? from.routes()
                        .link(scope)
                        .map(Link::name)
                        .map(name -> "%" + name)
                        .orElse("")
                : "";
    }
}
