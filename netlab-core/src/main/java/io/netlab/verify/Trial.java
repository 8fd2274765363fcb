package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.namespace.NetworkNamespace;
import java.time.Duration;

/** Tries any claim once, in its node's namespace. */
final class Trial implements Claim.Visitor<Sighting> {
    private final NetworkNamespace namespace;
    private final BehaviourTrial behaviour;
    private final SystemStates system;
    private final Duration patience;

    /** The patience is for probes: how long to wait for an answer. */
    Trial(NetworkNamespace namespace, BehaviourTrial behaviour, SystemStates system, Duration patience) {
        this.namespace = namespace;
        this.behaviour = behaviour;
        this.system = system;
        this.patience = patience;
    }

    @Override
    public Sighting visit(Claim.Ping claim) {
        return behaviour.ping(namespace, claim, patience);
    }

    @Override
    public Sighting visit(Claim.Tcp claim) {
        return behaviour.tcp(namespace, claim, patience);
    }

    @Override
    public Sighting visit(Claim.Udp claim) {
        return behaviour.udp(namespace, claim, patience);
    }

    @Override
    public Sighting visit(Claim.Http claim) {
        return behaviour.http(namespace, claim, patience);
    }

    @Override
    public Sighting visit(Claim.Nat claim) {
        return behaviour.nat(namespace, claim, patience);
    }

    @Override
    public Sighting visit(Claim.Path claim) {
        return behaviour.path(namespace, claim, patience);
    }

    @Override
    public Sighting visit(Claim.Namespace claim) {
        return Sighting.ofState(true, "namespace " + claim.node(), "there");
    }

    @Override
    public Sighting visit(Claim.LinkIs claim) {
        return system.links(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.OnlyLinks claim) {
        return system.links(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.PortOf claim) {
        return system.links(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.Address claim) {
        return new AddressStates(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.RouteTo claim) {
        return new AddressStates(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.NeighbourIs claim) {
        return new AddressStates(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.FdbHas claim) {
        return new AddressStates(namespace).read(claim);
    }

    @Override
    public Sighting visit(Claim.Rule claim) {
        return system.read(namespace, claim);
    }

    @Override
    public Sighting visit(Claim.Sysctl claim) {
        return SystemStates.read(namespace, claim);
    }

    @Override
    public Sighting visit(Claim.Listens claim) {
        return SystemStates.read(namespace, claim);
    }
}
