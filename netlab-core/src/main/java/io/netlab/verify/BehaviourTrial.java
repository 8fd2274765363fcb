package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.check.Endpoint;
import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.probe.HttpAnswer;
import io.netlab.probe.PathProbe;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.probe.ProbeResult;
import io.netlab.probe.TransportProbes;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries claims of behaviour once each, with probes from the node. */
final class BehaviourTrial {
    private static final int HOPS_BEHIND_THE_CLAIM = 3;

    private final Pinger pinger;
    private final TransportProbes transport;
    private final CaptureTrial captures;

    BehaviourTrial(Pinger pinger, TransportProbes transport, CaptureTrial captures) {
        this.pinger = pinger;
        this.transport = transport;
        this.captures = captures;
    }

    Sighting captured(NetworkNamespace at, Claim.Captured claim, Duration patience) {
        return captures.tryOnce(at, claim, patience);
    }

    static PingTask task(NetworkNamespace from, Claim.Ping claim, Duration patience) {
        return new PingTask(from, claim.to(), claim.size(), claim.df(), PingTask.USUAL_TTL, patience);
    }

    Sighting ping(NetworkNamespace from, Claim.Ping claim, Duration patience) {
        return sighting(claim, pinger.ping(task(from, claim, patience)));
    }

    static Sighting sighting(Claim.Ping claim, ProbeResult result) {
        String subject = "ICMP echo from " + ProbeText.sender(claim.node().text(), result) + " to " + claim.to();
        return of(result, true, subject, result.sent(), ProbeText.ending(result));
    }

    Sighting tcp(NetworkNamespace from, Claim.Tcp claim, Duration patience) {
        ProbeResult result = transport.tcp(from, claim.to(), patience);
        return of(
                result, true, subject("TCP connection", claim.node(), result, claim.to()), 0, ProbeText.ending(result));
    }

    Sighting udp(NetworkNamespace from, Claim.Udp claim, Duration patience) {
        ProbeResult result = transport.udp(from, claim.to(), patience);
        String subject = subject("UDP datagram", claim.node(), result, claim.to());
        return of(result, true, subject, result.sent(), ProbeText.ending(result));
    }

    Sighting http(NetworkNamespace from, Claim.Http claim, Duration patience) {
        HttpAnswer answer = transport.http(from, claim.to(), claim.path(), patience);
        ProbeResult result = answer.result();
        boolean fits = answer.status() == claim.status() && answer.body().contains(claim.body());
        String subject = subject("GET " + claim.path(), claim.node(), result, claim.to());
        String missing = answer.status() == claim.status() && !fits ? ", without \"" + claim.body() + "\"" : "";
        return of(result, fits, subject, 0, ProbeText.ending(result) + missing);
    }

    Sighting nat(NetworkNamespace from, Claim.Nat claim, Duration patience) {
        HttpAnswer answer = transport.http(from, claim.to(), "/netlab", patience);
        ProbeResult result = answer.result();
        String subject = subject("GET /netlab", claim.node(), result, claim.to());
        if (result.outcome() != Outcome.REPLY) {
            return of(result, false, subject, 0, ProbeText.ending(result));
        }
        String source = addressOf(answer.field("client"));
        String node = answer.field("node");
        boolean fits = isOne(claim.source(), source) && isOne(claim.reached(), node);
        String seen = node.isEmpty() ? "answered by no server of netlab" : node + " answered, it saw " + source;
        return of(result, fits, subject, 0, seen);
    }

    private static String addressOf(String client) {
        int colon = client.lastIndexOf(':');
        return colon < 0 ? "" : client.substring(0, colon).replaceAll("[\\[\\]]", "");
    }

    /** An empty set leaves it open. */
    private static boolean isOne(Set<?> wanted, String found) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(each -> each.toString().equals(found));
    }

    Sighting path(NetworkNamespace from, Claim.Path claim, Duration patience) {
        int most = claim.hops().size() + HOPS_BEHIND_THE_CLAIM;
        PathProbe.Found found = new PathProbe(pinger).walk(from, claim.to(), most, patience);
        List<Optional<IpAddress>> wanted =
                claim.hops().stream().map(Optional::of).toList();
        boolean fits = found.routers().equals(wanted);
        String subject = "path from " + ProbeText.sender(claim.node().text(), found.result()) + " to " + claim.to();
        String routers = found.routers().stream().map(ProbeText::orSilent).collect(Collectors.joining(", "));
        String seen = (routers.isEmpty() ? "" : routers + ", then ") + ProbeText.ending(found.result());
        return of(found.result(), fits, subject, 0, seen);
    }

    private static String subject(String what, NodeName node, ProbeResult result, Endpoint to) {
        return what + " from " + ProbeText.sender(node.text(), result) + " to " + to;
    }

    private static Sighting of(ProbeResult result, boolean fits, String subject, int sent, String seen) {
        return new Sighting(Optional.of(result.outcome()), fits, subject, sent, seen, result.took());
    }
}
