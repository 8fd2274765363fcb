package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes of a request a network, with subnets that no other network has. */
final class NetworkMaking {
    private static final Set<String> PREDEFINED = Set.of("host", "none", BridgeNetwork.DEFAULT);

    private final DockerEngine engine;
    private final List<IpPrefix> held;

    /** The held subnets are the host's own. */
    NetworkMaking(DockerEngine engine, List<IpPrefix> held) {
        this.engine = engine;
        this.held = held;
    }

    BridgeNetwork make(NetworkRequest request) {
        if (PREDEFINED.contains(request.name())) {
            throw EngineRefusal.of("operation is not permitted on predefined " + request.name() + " network");
        }
        if (engine.network(request.name()).isPresent()) {
            throw EngineRefusal.of("network with name " + request.name() + " already exists");
        }
        InterfaceName bridge = request.link().stream().findFirst().orElseGet(() -> LinkNames.bridge(request.name()));
        return new BridgeNetwork(
                request.name(),
                bridge,
                subnets(request),
                request.icc(),
                request.masquerade(),
                request.internal(),
                request.source(),
                request.binding(),
                request.mtu());
    }

    private List<Subnet> subnets(NetworkRequest request) {
        List<IpPrefix> wanted = new ArrayList<>();
        request.subnets().stream().filter(IPV4).forEach(wanted::add);
        if (wanted.isEmpty()) {
            wanted.add(next());
        }
        request.subnets().stream().filter(IPV4.negate()).forEach(wanted::add);
        wanted.forEach(this::refuseOverlap);
        request.gateways().forEach(gateway -> refuseStranger("gateway", gateway, gateway.toString(), wanted));
        request.ranges().forEach(range -> refuseStranger("range", range.address(), range.toString(), wanted));
        return wanted.stream().map(network -> subnet(request, network)).toList();
    }

    private static final Predicate<IpPrefix> IPV4 = prefix -> prefix.family() == AddressFamily.IPV4;

    private IpPrefix next() {
        return PredefinedPools.ALL.stream()
                .filter(pool -> taken().noneMatch(pool::overlaps))
                .findFirst()
                .orElseThrow(() -> EngineRefusal.of("could not find an available, non-overlapping IPv4 address pool"
                        + " among the defaults to assign to the network"));
    }

    private Stream<IpPrefix> taken() {
        return Stream.concat(
                held.stream(),
                engine.networks().stream()
                        .flatMap(network -> network.subnets().stream())
                        .map(Subnet::network));
    }

    private void refuseOverlap(IpPrefix network) {
        if (network.family().addressBits() - network.length() < 2) {
            throw EngineRefusal.of(network + " has no room for a gateway and a container");
        }
        if (taken().anyMatch(network::overlaps)) {
            throw EngineRefusal.of("Pool overlaps with other one on this address space");
        }
    }

    private static void refuseStranger(String what, IpAddress address, String said, List<IpPrefix> subnets) {
        if (subnets.stream().noneMatch(subnet -> subnet.network().contains(address))) {
            throw EngineRefusal.ofClient("no matching subnet for " + what + " " + said);
        }
    }

    private static Subnet subnet(NetworkRequest request, IpPrefix said) {
        IpPrefix network = said.network();
        IpAddress gateway = request.gateways().stream()
                .filter(network::contains)
                .findFirst()
                .orElseGet(() -> network.address().plus(1));
        IpPrefix range = request.ranges().stream()
                .filter(one -> network.contains(one.address()))
                .findFirst()
                .orElse(network);
        return new Subnet(network, gateway, range.network());
    }
}
