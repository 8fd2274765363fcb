package io.netlab.diagnose;

import io.netlab.check.Diagnosis;
import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Route;
import io.netlab.probe.ProbeResult;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way there and the way back through one view of the lab, and what is to be said of them. */
final class RoundTrip {
    private static final List<String> COUNTED =
            List.of("IcmpInEchos", "IcmpOutEchoReps", "IpForwDatagrams", "IpInAddrErrors", "TcpExtIPReversePathFilter");

    private final Scene scene;
    private final Question question;
    private final NodeView from;
    private List<Hop> there = List.of();
    private List<Hop> back = List.of();
    private final Set<NodeView> passed = new LinkedHashSet<>();
    private Optional<Fault> fault = Optional.empty();

    private RoundTrip(Scene scene) {
        this.scene = scene;
        this.question = scene.question();
        this.from = scene.lab().node(question.from());
    }

    /** Walks both ways, the second when the first ends at the target. */
    static RoundTrip through(Scene scene) {
        RoundTrip trip = new RoundTrip(scene);
        trip.walk();
        return trip;
    }

    private void walk() {
        Optional<IpAddress> source = source();
        if (source.isEmpty()) {
            there = List.of(new Hop(from.name(), ""));
            fault = Optional.of(cannotLeave());
            return;
        }
        Walk going = new Walk(scene, Direction.THERE, from, Packet.of(question, source.get()), List.of());
        fault = going.run();
        there = going.hops();
        passed.addAll(nodes(there));
        if (fault.isEmpty() && going.hasArrived()) {
            comeBack(going);
        }
    }

    private void comeBack(Walk going) {
        Walk coming =
                new Walk(scene, Direction.BACK, going.node(), going.packet().answer(), going.translations());
        fault = coming.run();
        back = coming.hops();
        passed.addAll(nodes(back));
    }

    private List<NodeView> nodes(List<Hop> hops) {
        return hops.stream().map(hop -> scene.lab().node(hop.node())).distinct().toList();
    }

    /** The address that the kernel gives to the node's packets. */
    private Optional<IpAddress> source() {
        Lookup way = Lookup.own(from, question.to());
        return way.route().flatMap(Route::preferredSource);
    }

    private Fault cannotLeave() {
        Lookup way = Lookup.own(from, question.to());
        Packet packet = Packet.of(question, IpAddress.any(question.to().family()));
        return new NoWay(scene, Direction.THERE, from, packet, 0, way, Optional.empty()).fault();
    }

    /** Reads the counters of all nodes on the way, so that a later trip can see which have risen. */
    void count() {
        passed.forEach(NodeView::counters);
    }

    Optional<Fault> fault() {
        return fault;
    }

    /** All of it, with how the probe ended. Who is answered is well, unless somebody else may have answered. */
    Diagnosis diagnosis(ProbeResult result) {
        boolean isAnswered = result.outcome() == Outcome.REPLY;
        Optional<Fault> broken = isAnswered ? fault.filter(each -> each.id().equals(Mistake.A05.name())) : fault;
        boolean isWell = isAnswered && broken.isEmpty();
        boolean isOpen = !isWell && broken.isEmpty();
        return new Diagnosis(
                question.toString(),
                isWell,
                text(result),
                there,
                back,
                broken,
                isWell ? List.of() : known(),
                isOpen ? tries() : List.of());
    }

    private static String text(ProbeResult result) {
        if (result.outcome() == Outcome.REPLY) {
            return "reply in " + Words.milliseconds(result.took());
        }
        String detail = result.detail().isEmpty() ? "" : ": " + result.detail();
        return result.outcome().word().replace('-', ' ') + detail;
    }

    /** The counters on the way that the probe has moved. */
    private List<String> known() {
        List<String> known = new ArrayList<>();
        for (NodeView node : passed) {
            Optional<NodeView> earlier = scene.before().flatMap(lab -> lab.find(node.name()));
            earlier.ifPresent(former -> COUNTED.stream()
                    .filter(name -> node.counters().since(former.counters(), name) > 0)
                    .map(name -> name + " in " + node.name() + " rose by "
                            + node.counters().since(former.counters(), name))
                    .forEach(known::add));
        }
        return known;
    }

    private List<String> tries() {
        String target = question.to().toString();
        List<String> tries = new ArrayList<>();
        String last = there.get(there.size() - 1).node().text();
        tries.add(Mends.in(question.from(), "ping -c 1 " + target));
        tries.add("what arrives at " + last + ": "
                + Mends.in(there.get(there.size() - 1).node(), "tcpdump -ni any host " + target));
        return tries;
    }
}
