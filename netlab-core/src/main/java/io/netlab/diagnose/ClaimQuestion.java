package io.netlab.diagnose;

import io.netlab.check.Claim;
import io.netlab.check.Endpoint;
import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.Optional;

/** What is to be asked when a claim does not hold; of a state nothing, it is its own evidence. */
final class ClaimQuestion implements Claim.Visitor<Optional<Question>> {
    private static Optional<Question> port(NodeName from, Endpoint to, Protocol protocol) {
        return Optional.of(Question.port(from, to.address(), protocol, to.port()));
    }

    private static Optional<Question> echo(NodeName from, IpAddress to) {
        return Optional.of(Question.ping(from, to));
    }

    @Override
    public Optional<Question> visit(Claim.Ping claim) {
        return Optional.of(new Question(
                claim.node(), claim.to(), Optional.empty(), Optional.empty(), 0, claim.size(), claim.df()));
    }

    @Override
    public Optional<Question> visit(Claim.Tcp claim) {
        return port(claim.node(), claim.to(), Protocol.TCP);
    }

    @Override
    public Optional<Question> visit(Claim.Udp claim) {
        return port(claim.node(), claim.to(), Protocol.UDP);
    }

    @Override
    public Optional<Question> visit(Claim.Http claim) {
        return port(claim.node(), claim.to(), Protocol.TCP);
    }

    @Override
    public Optional<Question> visit(Claim.Nat claim) {
        return port(claim.node(), claim.to(), Protocol.TCP);
    }

    @Override
    public Optional<Question> visit(Claim.Path claim) {
        return echo(claim.node(), claim.to());
    }

    @Override
    public Optional<Question> visit(Claim.Namespace claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.LinkIs claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.OnlyLinks claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.PortOf claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.Address claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.RouteTo claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.NeighbourIs claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.FdbHas claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.Rule claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.Sysctl claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.Listens claim) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> visit(Claim.Captured claim) {
        return Optional.empty();
    }
}
