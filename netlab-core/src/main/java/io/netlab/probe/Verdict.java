package io.netlab.probe;

import io.netlab.check.Outcome;
import io.netlab.sys.Errno;

/** Tells from the kernel's error report which {@link Outcome} a probe had. */
final class Verdict {
    private static final int UNREACHABLE = 3; // linux/icmp.h
    private static final int TIME_EXCEEDED = 11;
    private static final int UNREACHABLE_V6 = 1; // linux/icmpv6.h
    private static final int TOO_BIG_V6 = 2;
    private static final int TIME_EXCEEDED_V6 = 3;

    private Verdict() {}

    /** The outcome that an ICMP message stands for, else that of the error number. */
    static Outcome of(ErrorReport report) {
        return switch (report.origin()) {
            case ICMP -> ofIcmp(report);
            case ICMP6 -> ofIcmp6(report);
            case NONE, LOCAL -> of(report.errno());
        };
    }

    /**
     * As {@link #of(ErrorReport)}, for echoes: they have no port, so "port unreachable" is a firewall's REJECT, which says
     * so unless told otherwise. To a TCP or UDP socket that is ECONNREFUSED, just as of a closed port: the two cannot be
     * told apart.
     */
    static Outcome ofEcho(ErrorReport report) {
        return report.isPortUnreachable() ? Outcome.PROHIBITED : of(report);
    }

    private static Outcome ofIcmp(ErrorReport report) {
        if (report.type() == TIME_EXCEEDED) {
            return Outcome.TTL_EXCEEDED;
        }
        if (report.type() != UNREACHABLE) {
            return of(report.errno());
        }
        return switch (report.code()) { // RFC 792, RFC 1812 section 5.2.7.1
            case 0, 5, 6, 11 -> Outcome.NETWORK_UNREACHABLE;
            case 1, 7, 8, 12 -> Outcome.HOST_UNREACHABLE;
            case 2, 3 -> Outcome.REFUSED;
            case 4 -> Outcome.TOO_BIG;
            case 9, 10, 13, 14, 15 -> Outcome.PROHIBITED;
            default -> of(report.errno());
        };
    }

    private static Outcome ofIcmp6(ErrorReport report) {
        return switch (report.type()) { // RFC 4443
            case TOO_BIG_V6 -> Outcome.TOO_BIG;
            case TIME_EXCEEDED_V6 -> Outcome.TTL_EXCEEDED;
            case UNREACHABLE_V6 -> ofIcmp6Code(report);
            default -> of(report.errno());
        };
    }

    private static Outcome ofIcmp6Code(ErrorReport report) {
        return switch (report.code()) {
            case 0, 2 -> Outcome.NETWORK_UNREACHABLE;
            case 1, 5, 6 -> Outcome.PROHIBITED;
            case 3 -> Outcome.HOST_UNREACHABLE;
            case 4 -> Outcome.REFUSED;
            default -> of(report.errno());
        };
    }

    /** The outcome of a refusal by this node's own kernel. EINVAL is what a blackhole route gives (ip-route(8)). */
    static Outcome of(Errno errno) {
        return switch (errno.number()) {
            case Errno.ECONNREFUSED, Errno.ECONNRESET, Errno.EPIPE -> Outcome.REFUSED;
            case Errno.EACCES, Errno.EPERM -> Outcome.PROHIBITED;
            case Errno.EMSGSIZE -> Outcome.TOO_BIG;
            case Errno.ETIMEDOUT -> Outcome.NO_REPLY;
            case Errno.EHOSTUNREACH, Errno.ENOBUFS, Errno.EHOSTDOWN -> Outcome.HOST_UNREACHABLE;
            default -> Outcome.NETWORK_UNREACHABLE;
        };
    }
}
