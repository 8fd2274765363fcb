package io.netlab.trace;

import io.netlab.capture.Frame;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.netlink.netfilter.TraceEvent;
import io.netlab.packet.Header;
import io.netlab.packet.Packet;
import io.netlab.packet.PacketText;
import io.netlab.probe.NeighbourWord;
import io.netlab.probe.WayOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the steps. */
final class Wording {
    private Wording() {}

    /** The sender's route, and what it knows of the next hop. */
    static List<Step> start(Place place, IpAddress to) {
        WayOut way = WayOut.look(place.namespace().routes(), to);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Leg.REQUEST, place.name(), Step.Kind.ROUTE, "route", place.route(to)));
        way.neighbour()
                .ifPresent(neighbour -> steps.add(Step.of(
                        Leg.REQUEST,
                        place.name(),
                        Step.Kind.NEIGHBOUR,
                        "neighbour",
                        way.nextHop() + neighbour.mac().map(mac -> " is " + mac).orElse("") + " ("
                                + NeighbourWord.of(neighbour.state()).toLowerCase(Locale.ROOT) + ")")));
        return steps;
    }

    static Step in(Leg leg, Place place, Frame frame, List<Frame> next) {
        String text = what(leg, frame) + bridge(place, frame, next);
        Step step = framed(Step.of(leg, place.name(), Step.Kind.IN, "→ " + frame.link(), text), frame);
        return place.bridgeOf(frame.link())
                .filter(bridge -> goesUp(bridge, next))
                .map(bridge -> step.with("up", bridge))
                .orElse(step);
    }

    private static boolean goesUp(String bridge, List<Frame> next) {
        return next.stream()
                .findFirst()
                .filter(later -> !later.isOut() && later.link().equals(bridge))
                .isPresent();
    }

    /** What a bridge does with a frame that a port has received. */
    private static String bridge(Place place, Frame frame, List<Frame> next) {
        Optional<String> bridge = place.bridgeOf(frame.link());
        if (bridge.isEmpty()) {
            return "";
        }
        String lead = "; port of " + bridge.get() + ": ";
        if (goesUp(bridge.get(), next)) {
            return lead + "the frame is for " + bridge.get() + " itself, up the stack";
        }
        List<String> ports = next.stream()
                .filter(Frame::isOut)
                .map(Frame::link)
                .filter(link -> place.bridgeOf(link).equals(bridge))
                .toList();
        return ports.isEmpty() ? "; port of " + bridge.get() : lead + decision(place, frame, bridge.get(), ports);
    }

    private static String decision(Place place, Frame frame, String bridge, List<String> ports) {
        Optional<MacAddress> to = frame.packet().first(Header.Ethernet.class).map(Header.Ethernet::to);
        Optional<String> known = to.flatMap(mac -> place.portOf(mac, bridge));
        if (known.filter(ports::contains).isPresent()) {
            return to.get() + " is behind " + known.get();
        }
        return ports.size() == 1 ? "on to " + ports.get(0) : "flooded to " + String.join(", ", ports);
    }

    static Step out(Leg leg, Place place, Frame frame, Optional<Frame> before) {
        String text = what(leg, frame) + mac(frame, before) + port(place, frame, before);
        return framed(Step.of(leg, place.name(), Step.Kind.OUT, frame.link() + " →", text), frame);
    }

    private static String port(Place place, Frame frame, Optional<Frame> before) {
        Optional<String> bridge = place.bridgeOf(frame.link());
        boolean isBelow = before.filter(Frame::isOut).map(Frame::link).equals(bridge);
        return bridge.isPresent() && isBelow ? "; port of " + bridge.get() : "";
    }

    /** The Ethernet addresses, where they are others than before. */
    private static String mac(Frame frame, Optional<Frame> before) {
        Optional<Header.Ethernet> is = frame.packet().first(Header.Ethernet.class);
        Optional<Header.Ethernet> was = before.flatMap(last -> last.packet().first(Header.Ethernet.class));
        boolean isLoopback = is.filter(each -> each.to().equals(each.from())).isPresent();
        boolean isSame = was.map(Header.Ethernet::to).equals(is.map(Header.Ethernet::to))
                && was.map(Header.Ethernet::from).equals(is.map(Header.Ethernet::from));
        return isSame || isLoopback
                ? ""
                : is.map(each -> "; frame " + each.from() + " → " + each.to()).orElse("");
    }

    private static Step framed(Step step, Frame frame) {
        Step told = step.with("link", frame.link()).with("direction", frame.isOut() ? "out" : "in");
        Optional<Header.Ip> ip = frame.packet().inner().orElse(frame.packet()).ip();
        Optional<Header.Ethernet> ethernet = frame.packet().first(Header.Ethernet.class);
        Step more = ip.map(each ->
                        told.with("from", each.from()).with("to", each.to()).with("ttl", each.ttl()))
                .orElse(told);
        return ethernet.map(each -> more.with("mac-from", each.from()).with("mac-to", each.to()))
                .orElse(more);
    }

    /** {@code 172.17.0.2 → 198.51.100.8  icmp echo request  ttl 64}. */
    static String what(Leg leg, Frame frame) {
        Packet packet = frame.packet().inner().orElse(frame.packet());
        String flow = Flow.of(packet).map(Flow::toString).orElse("?");
        String ttl = packet.ip()
                .map(ip -> "  ttl " + ip.ttl() + (ip.isFragment() ? ", a first piece" : ""))
                .orElse("");
        String tunnel = frame.packet()
                .first(Header.Vxlan.class)
                .map(vxlan -> "; in VXLAN " + vxlan.vni() + ", "
                        + frame.packet()
                                .ip()
                                .map(ip -> ip.from() + " → " + ip.to())
                                .orElse(""))
                .orElse("");
        return flow + "  " + kind(leg, packet, frame.length()) + ttl + tunnel;
    }

    private static String kind(Leg leg, Packet packet, int length) {
        Optional<Header.Icmp> icmp = packet.first(Header.Icmp.class);
        if (icmp.isPresent()) {
            return leg == Leg.REPORT
                    ? report(packet, length)
                    : icmp.get().isEchoRequest() ? "echo request" : "echo reply";
        }
        Optional<Header.Tcp> tcp = packet.first(Header.Tcp.class);
        if (tcp.isPresent()) {
            return tcp.get().has(Header.Tcp.RST) ? "tcp reset" : leg == Leg.REQUEST ? "tcp syn" : "tcp syn, ack";
        }
        return packet.first(Header.Udp.class).isPresent() ? "udp" : "";
    }

    /** The words of tcpdump for a message of ICMP, without the addresses before and the length behind. */
    static String report(Packet packet, int length) {
        String line = PacketText.of(packet, length, false);
        int start = line.indexOf(": ICMP");
        return line.substring(start < 0 ? 0 : start + 2).replaceFirst(", length \\d+$", "");
    }

    static Step rewriting(Leg leg, String node, Flow was, Flow is) {
        List<String> parts = new ArrayList<>();
        part("source", was.from(), was.fromPort(), is.from(), is.fromPort()).ifPresent(parts::add);
        part("target", was.to(), was.toPort(), is.to(), is.toPort()).ifPresent(parts::add);
        return Step.of(leg, node, Step.Kind.REWRITE, "rewritten", String.join(", ", parts))
                .with("before", was)
                .with("after", is);
    }

    private static Optional<String> part(String end, IpAddress was, int wasPort, IpAddress is, int isPort) {
        return was.equals(is) && wasPort == isPort
                ? Optional.empty()
                : Optional.of(end + " " + Flow.text(was, wasPort) + " becomes " + Flow.text(is, isPort));
    }

    /** The entry that the kernel keeps of the connection, if it keeps one here. */
    static Optional<Step> tracked(Leg leg, Place place, Flow flow) {
        return place.tracked().stream()
                .filter(entry ->
                        entry.original().equals(flow) || entry.answers().equals(flow))
                .findFirst()
                .map(entry -> Step.of(leg, place.name(), Step.Kind.CONNTRACK, "conntrack", text(entry))
                        .with("original", entry.original())
                        .with("answers", entry.answers()));
    }

    private static String text(Tracked entry) {
        return entry.original() + ", answered by " + entry.answers() + (entry.isAnswered() ? "" : ", no answer came");
    }

    /** The rules of one base chain and of those that it jumped to; the last that was met decides. */
    static Step rules(Leg leg, Place place, List<TraceEvent> run) {
        TraceEvent first = run.get(0);
        TraceEvent last = run.get(run.size() - 1);
        List<String> met = run.stream().map(event -> text(place, event)).toList();
        String hook = place.rules().hook(first);
        String way = first.chain().equals(last.chain()) ? "" : first.chain() + " › ";
        boolean isBridge = Rulebook.family(first.family()).equals("bridge");
        return Step.of(
                        leg,
                        place.name(),
                        Step.Kind.RULES,
                        (isBridge ? "bridge " : "") + first.table(),
                        way + text(place, last))
                .with("family", Rulebook.family(first.family()))
                .with("hook", hook)
                .with("chain", last.chain())
                .with("verdict", last.verdict().name().toLowerCase(Locale.ROOT))
                .with("met", String.join("; ", met));
    }

    static String text(Place place, TraceEvent event) {
        String verdict = event.verdict().name().toLowerCase(Locale.ROOT);
        return switch (event.kind()) {
            case POLICY -> event.chain() + "  no rule decides, policy " + verdict;
            case RETURN -> event.chain() + "  ends without a verdict";
            case RULE -> rule(place, event);
        };
    }

    private static String rule(Place place, TraceEvent event) {
        String verdict = event.verdict().name().toLowerCase(Locale.ROOT);
        return place.rules()
                .find(event)
                .map(entry -> event.chain() + " rule " + entry.place() + "  " + entry.text())
                .orElse(event.chain() + " rule with handle " + event.rule() + "  " + verdict);
    }

    /** {@code rule 3 of FORWARD} or {@code the policy of FORWARD}. */
    static String decider(Place place, TraceEvent event) {
        String rule = place.rules()
                .find(event)
                .map(entry -> "rule " + entry.place())
                .orElse("the rule with handle " + event.rule());
        String what = event.kind() == TraceEvent.Kind.POLICY ? "the policy" : rule;
        return what + " of " + event.chain() + ", table " + event.table();
    }

    static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
