package io.netlab.trace;

import io.netlab.capture.Frame;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Link;
import io.netlab.packet.Header;
import io.netlab.packet.Packet;
import io.netlab.probe.SingleProbe.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a packet ended, and what of the reason was seen. What was not seen is not said. */
final class Ending {
    private static final int SOLICITATION = 135; // RFC 4861
    private static final int ADVERTISEMENT = 136;

    private final Errand errand;
    private final Sent sent;
    private final Leg leg;
    private final Map<String, Place> places;
    private final List<Frame> frames;
    private final Map<Leg, List<Visit>> legs;
    private final Map<String, List<Pass>> passes;

    Ending(
            Errand errand,
            Sent sent,
            Leg leg,
            Map<String, Place> places,
            List<Frame> frames,
            Map<Leg, List<Visit>> legs,
            Map<String, List<Pass>> passes) {
        this.errand = errand;
        this.sent = sent;
        this.leg = leg;
        this.places = places;
        this.frames = frames;
        this.legs = legs;
        this.passes = passes;
    }

    List<Step> steps() {
        Optional<Step> drop = dropped();
        if (drop.isPresent()) {
            return List.of(drop.get());
        }
        List<Visit> visits = visits(leg);
        if (visits.isEmpty()) {
            return List.of(end(errand.from().text(), notSent()));
        }
        Visit last = visits.get(visits.size() - 1);
        return last.last().isOut() ? List.of(lost(last)) : List.of(inside(last.node(), last.last()));
    }

    private List<Visit> visits(Leg of) {
        return legs.getOrDefault(of, List.of());
    }

    private Step end(String node, String text) {
        return Step.of(leg, node, Step.Kind.END, "ends", text);
    }

    private Step arrived(String node, String text) {
        return Step.of(leg, node, Step.Kind.ARRIVED, "arrives", text);
    }

    private Optional<Step> dropped() {
        for (Map.Entry<String, List<Pass>> entry : passes.entrySet()) {
            for (Pass pass : entry.getValue()) {
                Optional<Step> end = pass.drop()
                        .flatMap(event -> Optional.ofNullable(places.get(entry.getKey()))
                                .map(place -> end(place.name(), "dropped here, by " + Wording.decider(place, event))
                                        .with(
                                                "hook",
                                                place.rules()
                                                        .hook(pass.runs()
                                                                .get(pass.runs().size() - 1)
                                                                .get(0)))
                                        .with("table", event.table())
                                        .with("chain", event.chain())));
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private String notSent() {
        Optional<String> unanswered = unanswered(errand.from().text());
        String why = sent.result().detail().isEmpty()
                ? sent.result().outcome().word()
                : sent.result().detail();
        return "nothing left " + errand.from() + ": " + unanswered.orElse(why)
                + evidence(errand.from().text());
    }

    /** It left by a link, and no other end has seen it. */
    private Step lost(Visit last) {
        Optional<Link> link = Optional.ofNullable(places.get(last.node()))
                .flatMap(place -> place.link(last.last().link()));
        String state = link.filter(each -> !each.hasCarrier()).isPresent() ? ", which has no carrier" : "";
        return end(
                last.node(), "it left by " + last.last().link() + state + ", and no link of the lab has received it");
    }

    private Step inside(String node, Frame frame) {
        if (leg != Leg.REQUEST && node.equals(errand.from().text())) {
            Optional<String> stranger = stranger(frame);
            return stranger.isPresent()
                    ? end(node, stranger.get())
                    : arrived(node, leg == Leg.REPLY ? "the answer is here" : "the sender is told");
        }
        if (leg == Leg.REQUEST && startsAt(Leg.REPLY, node)) {
            return arrived(node, "it is for " + node + ", which answers");
        }
        if (leg == Leg.REQUEST && startsAt(Leg.REPORT, node)) {
            return reported(node);
        }
        return end(node, unexplained(node, frame));
    }

    /** An answer that does not come from where the packet was sent to is nobody's. */
    private Optional<String> stranger(Frame frame) {
        Optional<Flow> asked = visits(Leg.REQUEST).stream()
                .findFirst()
                .flatMap(visit -> Flow.of(visit.frames().get(0).packet()));
        Optional<Flow> came = Flow.of(frame.packet());
        boolean isStrange = leg == Leg.REPLY
                && asked.isPresent()
                && came.isPresent()
                && !came.get().reversed().equals(asked.get());
        return isStrange
                ? Optional.of("it comes from " + came.get().sender() + ", but "
                        + asked.get().target() + " was asked: nobody waits for it")
                : Optional.empty();
    }

    private Step reported(String node) {
        Frame report = visits(Leg.REPORT).get(0).frames().get(0);
        Packet packet = report.packet().inner().orElse(report.packet());
        return end(node, node + " reports: " + Wording.report(packet, report.length()) + evidence(node));
    }

    private boolean startsAt(Leg other, String node) {
        return visits(other).stream()
                .findFirst()
                .filter(visit -> visit.node().equals(node))
                .isPresent();
    }

    private String unexplained(String node, Frame frame) {
        Optional<String> unanswered = unanswered(node);
        if (unanswered.isPresent()) {
            return unanswered.get() + evidence(node);
        }
        boolean isOwn =
                frame.packet().ip().filter(ip -> isAddressOf(node, ip.to())).isPresent();
        String evidence = evidence(node);
        if (isOwn) {
            return "it came to " + node + ", which gave no answer" + evidence;
        }
        return evidence.isEmpty()
                ? "last seen here; no rule dropped it and no counter tells why"
                : "it went no further here" + evidence;
    }

    private boolean isAddressOf(String node, IpAddress address) {
        Place place = places.get(node);
        return place != null
                && place.namespace().routes().addresses().stream()
                        .anyMatch(each -> each.local().equals(Optional.of(address)));
    }

    /** Counters of lost packets, and rules that can only be counted. */
    private String evidence(String node) {
        Place place = places.get(node);
        if (place == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        List<String> grown = place.grown();
        lines.addAll(grown.isEmpty() ? List.of() : List.of("counted: " + Wording.joined(grown)));
        place.countedSince().forEach(rule -> lines.add("counted by " + rule + " (iptables-legacy is not traced)"));
        return lines.isEmpty() ? "" : "; " + String.join("; ", lines);
    }

    /** A question for an Ethernet address that this node asked, and nobody answered. */
    private Optional<String> unanswered(String node) {
        Set<IpAddress> open = new TreeSet<>();
        for (Frame frame : frames) {
            if (frame.node().equals(node)) {
                question(frame).filter(asked -> frame.isOut()).ifPresent(open::add);
                answer(frame).ifPresent(open::remove);
            }
        }
        return open.stream().findFirst().map(address -> "nobody answers who has " + address);
    }

    private static Optional<IpAddress> question(Frame frame) {
        Optional<IpAddress> arp = frame.packet()
                .first(Header.Arp.class)
                .filter(each -> each.operation() == Header.Arp.REQUEST)
                .map(Header.Arp::target);
        return arp.or(() -> neighbour(frame, SOLICITATION));
    }

    private static Optional<IpAddress> answer(Frame frame) {
        Optional<IpAddress> arp = frame.packet()
                .first(Header.Arp.class)
                .filter(each -> each.operation() == Header.Arp.REPLY)
                .map(Header.Arp::sender);
        return arp.or(() -> neighbour(frame, ADVERTISEMENT));
    }

    private static Optional<IpAddress> neighbour(Frame frame, int type) {
        return frame.packet()
                .first(Header.Icmp.class)
                .filter(icmp -> icmp.type() == type && frame.packet().payload().length() >= 16)
                .map(icmp -> IpAddress.of(frame.packet().payload().slice(0, 16)));
    }
}
