package io.netlab.probe;

import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Why a packet was not delivered, as the kernel keeps it in a socket's error queue ({@code struct sock_extended_err} in
 * {@code linux/errqueue.h}, {@code IP_RECVERR} in ip(7)).
 *
 * @param type of the ICMP message that reported it, when the origin is one
 * @param code of that message
 * @param info for a packet too big, the size that would fit
 * @param offender who sent that message
 */
record ErrorReport(Errno errno, Origin origin, int type, int code, int info, Optional<IpAddress> offender) {
    private static final int EXTENDED_ERROR_SIZE = 16;

    /** Who reported. */
    enum Origin {
        NONE,
        LOCAL,
        ICMP,
        ICMP6;

        /** The origin of a {@code SO_EE_ORIGIN_*}. */
        static Origin of(int number) {
            return switch (number) {
                case 1 -> LOCAL;
                case 2 -> ICMP;
                case 3 -> ICMP6;
                default -> NONE;
            };
        }
    }

    /** The refusal of a call, by this node's own kernel. */
    static ErrorReport local(SyscallException refusal) {
        return local(refusal.errno());
    }

    /** An error of this node's own kernel. */
    static ErrorReport local(Errno errno) {
        return new ErrorReport(errno, Origin.LOCAL, 0, 0, 0, Optional.empty());
    }

    /** Reads a {@code sock_extended_err} and the offender's {@code sockaddr} behind it, both in native byte order. */
    static ErrorReport decode(ByteBuffer control) {
        int start = control.position();
        Errno errno = Errno.of(control.getInt(start));
        Origin origin = Origin.of(control.get(start + 4));
        int type = control.get(start + 5) & 0xff;
        int code = control.get(start + 6) & 0xff;
        int info = control.getInt(start + 8);
        return new ErrorReport(errno, origin, type, code, info, offender(control, start + EXTENDED_ERROR_SIZE));
    }

    private static Optional<IpAddress> offender(ByteBuffer control, int at) {
        return at + 2 > control.limit() ? Optional.empty() : SocketAddress.read(control, at);
    }

    /**
     * What came, and what the kernel makes of it: {@code 10.0.0.1 said "Packet filtered" (ICMP type 3 code 13):
     * EHOSTUNREACH (No route to host)}; the kernel's words alone when nobody said anything.
     */
    String text() {
        String starved = isStarved() ? ": the machine's neighbour table is full (gc_thresh3)" : "";
        return (isMessage() ? message() + ": " : "") + errno + starved;
    }

    private boolean isMessage() {
        return origin == Origin.ICMP || origin == Origin.ICMP6;
    }

    private String message() {
        String who = offender.map(IpAddress::toString).orElse("somebody");
        String protocol = origin == Origin.ICMP ? "ICMP" : "ICMPv6";
        return who + " said \"" + IcmpWords.of(this) + "\" (" + protocol + " type " + type + " code " + code + ")";
    }

    /** True when there was no room for the next hop in the neighbour table, which all namespaces of a machine share. */
    boolean isStarved() {
        return errno.is(Errno.ENOBUFS);
    }

    /** True when an ICMP message said that the target has no such port, which the firewall's REJECT says too. */
    boolean isPortUnreachable() {
        return (origin == Origin.ICMP && type == 3 && code == 3) || (origin == Origin.ICMP6 && type == 1 && code == 4);
    }
}
