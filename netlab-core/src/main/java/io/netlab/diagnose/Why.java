package io.netlab.diagnose;

import io.netlab.check.Claim;
import io.netlab.check.Diagnosis;
import io.netlab.check.Endpoint;
import io.netlab.check.Outcome;
import io.netlab.check.Protocol;
import io.netlab.engine.Nodes;
import io.netlab.error.NetlabException;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.probe.ProbeResult;
import io.netlab.probe.TransportProbes;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out why a packet does not get from one node to another and back: looks, sends one probe, looks again, and walks
 * both ways through what it has seen. What the probe says counts: who is answered is well.
 */
public final class Why {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final Nodes nodes;
    private final Syscalls syscalls;

    /** Asks about the nodes of one lab. */
    public Why(Nodes nodes, Syscalls syscalls) {
        this.nodes = nodes;
        this.syscalls = syscalls;
    }

    /**
     * Finds out what a person asks.
     *
     * @throws NetlabException when no node has the name or the address that the packet is to be sent from, or the name
     *     that it is to be sent to
     */
    public Diagnosis ask(Inquiry inquiry) {
        LabView lab = new LabView(nodes);
        NodeName from = Inquiry.node(lab, inquiry.from()).orElseThrow(() -> nobody(inquiry.from()));
        Optional<IpAddress> said = Inquiry.address(inquiry.to());
        if (said.isPresent()) {
            return ask(inquiry.question(from, said.get()), lab);
        }
        NodeName to = Inquiry.node(lab, inquiry.to()).orElseThrow(() -> nobody(inquiry.to()));
        return TargetAddress.of(lab.node(from), lab.node(to))
                .map(address -> ask(inquiry.question(from, address).meaning(to), lab))
                .orElseGet(() -> withoutAddress(inquiry.question(from, IpAddress.any(AddressFamily.IPV4)), lab, to));
    }

    /** From every node to every other, where both have an address; in the order of the lab. */
    List<Question> questions() {
        LabView lab = new LabView(nodes);
        List<Question> all = new ArrayList<>();
        for (NodeView from : lab.nodes()) {
            for (NodeView to : lab.nodes()) {
                if (from != to && !from.cables().isEmpty()) {
                    TargetAddress.of(from, to)
                            .map(address -> Question.ping(from.name(), address).meaning(to.name()))
                            .ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static NetlabException nobody(String word) {
        return new NetlabException(
                NetlabException.Kind.INPUT, "why: there is no node called " + word + ", and none has such an address");
    }

    /** Who has no address cannot be sent anything. */
    private static Diagnosis withoutAddress(Question question, LabView lab, NodeName to) {
        Scene scene = new Scene(lab, Optional.empty(), question);
        NodeView target = lab.node(to);
        Optional<Diagnosis.Fault> fault = new Plugs(
                        scene, Diagnosis.Direction.THERE, target, question.to(), "no IPv4 or IPv6 address in " + to)
                .fault();
        List<Diagnosis.Hop> end = List.of(new Diagnosis.Hop(question.from(), ""));
        String asked = question.from() + " to " + to;
        return new Diagnosis(asked, false, "nothing could be sent", end, List.of(), fault, List.of(), List.of());
    }

    /** Finds out why a claim does not hold; nothing for a state, and when its node is gone. */
    public Optional<Diagnosis> ask(Claim claim) {
        return claim.accept(new ClaimQuestion())
                .filter(question -> nodes.exists(question.from()))
                .map(this::ask);
    }

    /** Looks, probes and walks. The node that the packet is sent from is there. */
    public Diagnosis ask(Question question) {
        return ask(question, new LabView(nodes));
    }

    private Diagnosis ask(Question question, LabView before) {
        RoundTrip.through(new Scene(before, Optional.empty(), question)).count();
        ProbeResult result = probe(question, before, SHORT);
        RoundTrip trip = after(question, before.later(), before);
        if (result.outcome() != Outcome.REPLY && isOpen(trip)) {
            result = patiently(question, before);
            trip = after(question, new LabView(nodes), before);
        }
        return trip.diagnosis(result);
    }

    /** True when the question is answered, and by whom it was meant for; quicker than {@link #ask(Question)} when not. */
    public boolean isWell(Question question) {
        LabView lab = new LabView(nodes);
        boolean canBeAsked = lab.find(question.from()).isPresent();
        return canBeAsked
                && probe(question, lab, SHORT).outcome() == Outcome.REPLY
                && ask(question, lab).isWell();
    }

    private static RoundTrip after(Question question, LabView now, LabView before) {
        return RoundTrip.through(new Scene(now, Optional.of(before), question));
    }

    /** Nothing was found, or only something that passes by itself: a port that has just got its carrier. */
    private static boolean isOpen(RoundTrip trip) {
        return trip.fault().map(fault -> fault.id().equals(Mistake.B07.name())).orElse(true);
    }

    /** Asks again and again, each time with more patience. */
    private ProbeResult patiently(Question question, LabView lab) {
        Duration patience = SHORT;
        ProbeResult result = probe(question, lab, patience);
        while (result.outcome() != Outcome.REPLY && patience.compareTo(LONG) < 0) {
            patience = patience.multipliedBy(2);
            result = probe(question, lab, patience);
        }
        return result;
    }

    private ProbeResult probe(Question question, LabView lab, Duration patience) {
        NetworkNamespace from = lab.node(question.from()).namespace();
        if (question.protocol().isEmpty()) {
            try (Pinger pinger = new Pinger(syscalls)) {
                return pinger.ping(new PingTask(
                        from, question.to(), question.size(), question.df(), PingTask.USUAL_TTL, patience));
            }
        }
        Endpoint to = new Endpoint(question.to(), question.port());
        TransportProbes probes = new TransportProbes(syscalls);
        return question.protocol().get() == Protocol.TCP
                ? probes.tcp(from, to, patience)
                : probes.udp(from, to, patience);
    }
}
