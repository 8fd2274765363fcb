package io.netlab.verify;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.probe.Solicitation;
import io.netlab.probe.WayOut;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tries one check until it comes true or its time is over. */
final class CheckRun {
    /** How long the next hop may take to confirm that it is there. */
    private static final Duration PROOF = Duration.ofMillis(500);

    private static final Set<Outcome> REFUSALS = Set.of(Outcome.PROHIBITED, Outcome.REFUSED);

    private final Check check;
    private final NodeFinder nodes;
    private final BehaviourTrial behaviour;
    private final SystemStates system;
    private final Clock clock;
    private int sent;
    private Optional<Sighting> refusal = Optional.empty();

    /** A try that was made already, with others, counts as the first. */
    CheckRun(Check check, NodeFinder nodes, BehaviourTrial behaviour, SystemStates system, Clock clock) {
        this.check = check;
        this.nodes = nodes;
        this.behaviour = behaviour;
        this.system = system;
        this.clock = clock;
    }

    /** Tries, and tries again whenever something has changed. */
    CheckResult run() {
        Sighting sighting = tryOnce();
        if (isDecided(sighting)) {
            return result(sighting);
        }
        Optional<NetworkNamespace> namespace = nodes.find(check.claim().node());
        return namespace.isEmpty() ? result(sighting) : watching(namespace.get());
    }

    private CheckResult watching(NetworkNamespace namespace) {
        try (Watch watch = Watch.open(namespace)) {
            Sighting sighting = tryOnce();
            while (!isDecided(sighting)) {
                restart(sighting, namespace);
                watch.pause(clock.left());
                sighting = tryOnce();
            }
            return result(sighting);
        }
    }

    private void restart(Sighting sighting, NetworkNamespace namespace) {
        if (sighting.outcome().equals(Optional.of(Outcome.HOST_UNREACHABLE))) {
            check.claim().accept(new ClaimTarget()).ifPresent(to -> new Solicitation(namespace, to).restart());
        }
    }

    private boolean isDecided(Sighting sighting) {
        return sighting.fulfils(check.expected()) || clock.isOver();
    }

    private Sighting tryOnce() {
        Claim claim = check.claim();
        Optional<NetworkNamespace> namespace = nodes.find(claim.node());
        if (namespace.isEmpty()) {
            return withoutNamespace(claim);
        }
        Sighting sighting = claim.accept(new Trial(namespace.get(), behaviour, system, clock.nextPatience()));
        Sighting counted = proven(sighting, namespace.get()).plus(sent);
        sent = counted.sent();
        return unsilenced(counted);
    }

    /** Who refuses by ICMP does so only now and then ({@code icmp_ratelimit}, icmp(7)): the silence between is none. */
    private Sighting unsilenced(Sighting sighting) {
        if (sighting.outcome().filter(REFUSALS::contains).isPresent()) {
            refusal = Optional.of(sighting);
        }
        boolean silent =
                check.claim() instanceof Claim.Behaviour && sighting.outcome().equals(Optional.of(Outcome.NO_REPLY));
        return silent
                ? refusal.map(said -> said.plus(sighting.sent() - said.sent())).orElse(sighting)
                : sighting;
    }

    /** Expected silence must not be that of a cable which was pulled: the next hop has to answer, now. */
    private Sighting proven(Sighting sighting, NetworkNamespace namespace) {
        Outcome silence = Outcome.NO_REPLY;
        boolean expected = check.expected() == silence && sighting.outcome().equals(Optional.of(silence));
        Optional<IpAddress> target = check.claim().accept(new ClaimTarget());
        if (!expected || target.isEmpty() || new Solicitation(namespace, target.get()).isConfirmed(PROOF)) {
            return sighting;
        }
        WayOut way = WayOut.look(namespace.routes(), target.get());
        return sighting.as(Outcome.HOST_UNREACHABLE, "host unreachable: " + way.neighbourText() + ", does not answer");
    }

    private static Sighting withoutNamespace(Claim claim) {
        String subject = "namespace " + claim.node();
        return claim instanceof Claim.Namespace
                ? Sighting.ofState(false, subject, "not there")
                : Sighting.impossible(subject, "not there, nothing could be tried");
    }

    private CheckResult result(Sighting sighting) {
        return Verdicts.of(check, sighting, clock.elapsed(), nodes);
    }
}
