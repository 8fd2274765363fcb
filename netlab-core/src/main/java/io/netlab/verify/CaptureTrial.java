package io.netlab.verify;

import io.netlab.capture.Capture;
import io.netlab.capture.Frame;
import io.netlab.check.Claim;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.packet.Header;
import io.netlab.packet.Packet;
import io.netlab.packet.PacketFilter;
import io.netlab.packet.PacketText;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries claims of packets on links: pings, and looks at what passed meanwhile. */
final class CaptureTrial {
    private static final int NEIGHBOUR_SOLICITATION = 135; // RFC 4861

    private final Syscalls system;
    private final NodeFinder nodes;
    private final Pinger pinger;

    CaptureTrial(Syscalls system, NodeFinder nodes, Pinger pinger) {
        this.system = system;
        this.nodes = nodes;
        this.pinger = pinger;
    }

    Sighting tryOnce(NetworkNamespace at, Claim.Captured claim, Duration patience) {
        String subject = "ping from " + claim.from() + " to " + claim.to() + ", watched in " + claim.node();
        return nodes.find(claim.from())
                .map(from -> sighting(claim, subject, seen(at, from, claim, patience)))
                .orElseGet(() -> Sighting.impossible(subject, "namespace " + claim.from() + " is not there"));
    }

    private List<Frame> seen(NetworkNamespace at, NetworkNamespace from, Claim.Captured claim, Duration patience) {
        Map<String, NetworkNamespace> watched =
                new HashMap<>(Map.of(claim.node().text(), at));
        watched.put(claim.from().text(), from);
        try (Capture capture = Capture.open(system, watched)) {
            pinger.ping(PingTask.of(from, claim.to(), patience));
            return capture.rest();
        }
    }

    /** That nothing came proves something only if something was sent: the ping's own packets must have left. */
    private static Sighting sighting(Claim.Captured claim, String subject, List<Frame> frames) {
        PacketFilter filter = PacketFilter.parse(claim.words());
        Optional<Frame> found = frames.stream()
                .filter(frame -> isThere(frame, claim) && filter.test(frame.packet()))
                .findFirst();
        if (found.isPresent()) {
            return Sighting.ofState(true, subject, text(found.get()));
        }
        boolean wasSent = frames.stream().anyMatch(frame -> isOfThePing(frame, claim));
        return wasSent
                ? Sighting.ofState(false, subject, others(frames, claim))
                : Sighting.impossible(subject, "nothing of the ping left " + claim.from());
    }

    private static boolean isThere(Frame frame, Claim.Captured claim) {
        boolean isLink = claim.dev().isEmpty()
                || claim.dev().stream().anyMatch(dev -> dev.text().equals(frame.link()));
        return frame.node().equals(claim.node().text())
                && isLink
                && claim.ways().contains(frame.isOut() ? "out" : "in");
    }

    /** The echo request, or the question for the next hop's Ethernet address that comes before it. */
    private static boolean isOfThePing(Frame frame, Claim.Captured claim) {
        Packet packet = frame.packet();
        boolean isQuestion = packet.first(Header.Arp.class)
                        .filter(arp -> arp.operation() == Header.Arp.REQUEST)
                        .isPresent()
                || packet.first(Header.Icmp.class)
                        .filter(icmp -> icmp.type() == NEIGHBOUR_SOLICITATION)
                        .isPresent();
        boolean isEcho = packet.ip().filter(ip -> ip.to().equals(claim.to())).isPresent();
        return frame.node().equals(claim.from().text()) && frame.isOut() && (isQuestion || isEcho);
    }

    private static String others(List<Frame> frames, Claim.Captured claim) {
        List<String> there = frames.stream()
                .filter(frame -> isThere(frame, claim))
                .map(CaptureTrial::text)
                .toList();
        return there.isEmpty() ? "no packet at all there" : "only " + String.join("; ", there);
    }

    private static String text(Frame frame) {
        String packet = PacketText.of(frame.packet(), frame.length(), false);
        return frame.place() + (frame.isOut() ? " out " : " in ") + packet;
    }
}
