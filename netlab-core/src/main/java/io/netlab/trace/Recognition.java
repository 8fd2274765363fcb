package io.netlab.trace;

import io.netlab.capture.Frame;
import io.netlab.net.Bytes;
import io.netlab.packet.Header;
import io.netlab.packet.Packet;
import io.netlab.probe.SingleProbe.Sent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Knows the packet that was sent among all others, whatever was made of its addresses: by its random payload, or by the
 * number that a TCP connection begins with. Also what answers it, and what reports of it.
 */
final class Recognition {
    /** What the kernel tells of a payload beside a rule: 20 bytes, of which a header of ICMP or UDP takes 8. */
    private static final int TOLD = 12;

    private static final int LEAST = 4;
    private static final int QUOTED = 8;
    private static final int REDIRECT = 5;

    private final Errand errand;
    private final Sent sent;
    private final OptionalLong firstNumber;
    private final Set<Flow> flows = new HashSet<>();
    private final Set<Bytes> quotes = new HashSet<>();

    /** Learns from the frames, which are in the order of their times. */
    Recognition(Errand errand, Sent sent, List<Frame> frames) {
        this.errand = errand;
        this.sent = sent;
        this.firstNumber = frames.stream()
                .filter(frame -> frame.node().equals(errand.from().text()))
                .map(frame -> frame.packet().first(Header.Tcp.class))
                .flatMap(Optional::stream)
                .filter(tcp -> tcp.from() == sent.port() && isFirst(tcp))
                .mapToLong(Header.Tcp::sequence)
                .findFirst();
        frames.forEach(frame -> learn(frame.packet()));
    }

    private static boolean isFirst(Header.Tcp tcp) {
        return tcp.has(Header.Tcp.SYN) && !tcp.has(Header.Tcp.ACK);
    }

    private void learn(Packet packet) {
        Optional<Leg> leg = legOf(packet);
        if (leg.equals(Optional.of(Leg.REQUEST))) {
            Flow.of(packet).ifPresent(flows::add);
        }
        if (leg.equals(Optional.of(Leg.REPORT)) && packet.payload().length() >= QUOTED) {
            quotes.add(packet.payload().slice(0, QUOTED));
        }
    }

    /** Which packet of the walk it is, if it is one. */
    Optional<Leg> legOf(Packet packet) {
        Packet seen = packet.inner().orElse(packet);
        if (seen.first(Header.Icmp.class).filter(icmp -> icmp.isError()).isPresent()) {
            return isReport(seen) ? Optional.of(Leg.REPORT) : Optional.empty();
        }
        return switch (errand.purpose()) {
            case ECHO -> echo(seen);
            case TCP -> seen.first(Header.Tcp.class).flatMap(this::tcp);
            case UDP -> udp(seen);
        };
    }

    private Optional<Leg> echo(Packet packet) {
        return packet.first(Header.Icmp.class)
                .filter(icmp -> isToken(packet.payload()))
                .map(icmp -> icmp.isEchoRequest() ? Leg.REQUEST : Leg.REPLY);
    }

    private Optional<Leg> tcp(Header.Tcp tcp) {
        if (firstNumber.isEmpty()) {
            return Optional.empty();
        }
        long number = firstNumber.getAsLong();
        boolean answers = tcp.has(Header.Tcp.ACK) && tcp.acknowledged() == (number + 1 & 0xffff_ffffL);
        if (isFirst(tcp) && tcp.sequence() == number) {
            return Optional.of(Leg.REQUEST);
        }
        return answers && (tcp.has(Header.Tcp.SYN) || tcp.has(Header.Tcp.RST))
                ? Optional.of(Leg.REPLY)
                : Optional.empty();
    }

    /** An answer may have the same payload: it goes the other way. */
    private Optional<Leg> udp(Packet packet) {
        if (packet.first(Header.Udp.class).isEmpty()) {
            return Optional.empty();
        }
        boolean isBack =
                Flow.of(packet).filter(flow -> flows.contains(flow.reversed())).isPresent();
        return isBack
                ? Optional.of(Leg.REPLY)
                : isToken(packet.payload()) ? Optional.of(Leg.REQUEST) : Optional.empty();
    }

    private boolean isToken(Bytes payload) {
        int length = Math.min(TOLD, payload.length());
        return length >= LEAST
                && sent.token().length() >= length
                && payload.slice(0, length).equals(sent.token().slice(0, length));
    }

    /** It quotes the packet; of what a rule saw, only the first bytes of the quotation are told. */
    private boolean isReport(Packet packet) {
        boolean isRedirect = packet.first(Header.Icmp.class)
                .filter(icmp -> icmp.type() == REDIRECT)
                .isPresent();
        boolean isKnown = packet.payload().length() >= QUOTED
                && quotes.contains(packet.payload().slice(0, QUOTED));
        return !isRedirect
                && (isKnown || packet.quoted().filter(this::isQuotation).isPresent());
    }

    private boolean isQuotation(Packet quoted) {
        return switch (errand.purpose()) {
            case ECHO, UDP -> isToken(quoted.payload());
            case TCP ->
                quoted.first(Header.Tcp.class)
                        .filter(tcp -> firstNumber.isPresent() && tcp.sequence() == firstNumber.getAsLong())
                        .isPresent();
        };
    }
}
