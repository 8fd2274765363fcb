package io.netlab.scenario.network;

import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.PredefinedPools;
import io.netlab.docker.Subnet;
import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives networks their subnets: those that are said, and to the others the engine's next that is free
 * ({@code predefined pools} of libnetwork's {@code ipamutils}).
 */
final class Subnets {
    private final Problems problems;
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(IpPrefix network, String owner) {}

    Subnets(Problems problems) {
        this.problems = problems;
    }

    /** Notes a network that the host is in already. */
    void take(IpPrefix network, String owner) {
        taken.add(new Taken(network.network(), owner));
    }

    /** The subnets of a network, IPv4 first; without the one that is not right. */
    List<Subnet> of(SaidNetwork said) {
        List<Subnet> subnets = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            Optional<Located<IpPrefix>> stated = of(family, said.subnets());
            if (stated.isPresent()) {
                stated(said, stated.get()).ifPresent(subnets::add);
            } else if (family == AddressFamily.IPV4) {
                next(said).map(network -> subnet(said, network)).ifPresent(subnets::add);
            }
        }
        said.subnets().stream()
                .filter(subnet -> !of(subnet.value().family(), said.subnets()).equals(Optional.of(subnet)))
                .forEach(second -> problems.add(
                        second.position(), "network \"" + said.name() + "\" has a subnet of this family already"));
        return subnets;
    }

    private Optional<Subnet> stated(SaidNetwork said, Located<IpPrefix> stated) {
        IpPrefix network = stated.value().network();
        boolean isDefault = said.name().value().equals(BridgeNetwork.DEFAULT);
        if (!stated.value().isNetwork() && !isDefault) {
            problems.add(stated.position(), stated + " is no network but an address in " + network);
            return Optional.empty();
        }
        if (stated.value().family().addressBits() - stated.value().length() < 2) {
            problems.add(stated.position(), stated + " has no room for a gateway and a node");
            return Optional.empty();
        }
        Optional<Taken> other =
                taken.stream().filter(one -> one.network().overlaps(network)).findFirst();
        if (other.isPresent()) {
            problems.add(
                    stated.position(),
                    "subnet " + network + " overlaps " + other.get().owner() + "'s subnet "
                            + other.get().network());
            return Optional.empty();
        }
        take(network, "network \"" + said.name() + "\"");
        return Optional.of(subnet(said, stated.value()));
    }

    private Optional<IpPrefix> next(SaidNetwork said) {
        Optional<IpPrefix> free = PredefinedPools.ALL.stream()
                .filter(pool -> taken.stream().noneMatch(one -> one.network().overlaps(pool)))
                .findFirst();
        free.ifPresentOrElse(
                pool -> take(pool, "network \"" + said.name() + "\""),
                () -> problems.add(said.name().position(), "no subnet is left for network \"" + said.name() + "\""));
        return free;
    }

    /** Of docker0 an address with its prefix is taken for the gateway ({@code --bip}). */
    private Subnet subnet(SaidNetwork said, IpPrefix stated) {
        IpPrefix network = stated.network();
        IpPrefix range = of(stated.family(), said.ranges())
                .filter(one -> isWithin(network, one))
                .map(Located::value)
                .orElse(network);
        IpAddress chosen = stated.isNetwork() ? network.address().plus(1) : stated.address();
        IpAddress gateway = said.gateways().stream()
                .filter(one -> one.value().family() == stated.family())
                .filter(one -> isInside(network, one))
                .map(Located::value)
                .findFirst()
                .orElse(chosen);
        return new Subnet(network, gateway, range.network());
    }

    private boolean isWithin(IpPrefix network, Located<IpPrefix> range) {
        boolean within = range.value().length() >= network.length()
                && network.contains(range.value().address());
        if (!within) {
            problems.add(range.position(), "range " + range + " is outside the subnet " + network);
        }
        return within;
    }

    private boolean isInside(IpPrefix network, Located<IpAddress> gateway) {
        boolean inside = network.contains(gateway.value());
        if (!inside) {
            problems.add(gateway.position(), "gateway " + gateway + " is outside the subnet " + network);
        }
        return inside;
    }

    private static Optional<Located<IpPrefix>> of(AddressFamily family, List<Located<IpPrefix>> all) {
        return all.stream().filter(one -> one.value().family() == family).findFirst();
    }
}
