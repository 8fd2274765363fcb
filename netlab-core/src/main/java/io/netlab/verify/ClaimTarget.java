package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.net.IpAddress;
import java.util.Optional;

/** The address that a claim's probe goes to; states have none. */
final class ClaimTarget implements Claim.Visitor<Optional<IpAddress>> {
    @Override
    public Optional<IpAddress> visit(Claim.Ping claim) {
        return Optional.of(claim.to());
    }

    @Override
    public Optional<IpAddress> visit(Claim.Tcp claim) {
        return Optional.of(claim.to().address());
    }

    @Override
    public Optional<IpAddress> visit(Claim.Udp claim) {
        return Optional.of(claim.to().address());
    }

    @Override
    public Optional<IpAddress> visit(Claim.Http claim) {
        return Optional.of(claim.to().address());
    }

    @Override
    public Optional<IpAddress> visit(Claim.Nat claim) {
        return Optional.of(claim.to().address());
    }

    @Override
    public Optional<IpAddress> visit(Claim.Path claim) {
        return Optional.of(claim.to());
    }

    @Override
    public Optional<IpAddress> visit(Claim.Captured claim) {
        return Optional.empty(); // it proves by itself that it was sent
    }

    @Override
    public Optional<IpAddress> visit(Claim.Namespace claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.LinkIs claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.OnlyLinks claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.PortOf claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.Address claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.RouteTo claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.NeighbourIs claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.FdbHas claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.Rule claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.Sysctl claim) {
        return Optional.empty();
    }

    @Override
    public Optional<IpAddress> visit(Claim.Listens claim) {
        return Optional.empty();
    }
}
