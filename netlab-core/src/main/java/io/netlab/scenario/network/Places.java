package io.netlab.scenario.network;

import io.netlab.docker.AddressPool;
import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.ContainerLink;
import io.netlab.docker.Subnet;
import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives containers their addresses in the networks that they join, in the order in which they join. */
final class Places {
    private final Problems problems;
    private final Map<String, BridgeNetwork> networks = new LinkedHashMap<>();
    private final Map<Subnet, AddressPool> pools = new HashMap<>();
    private final Map<IpAddress, NodeName> owners = new HashMap<>();

    Places(List<BridgeNetwork> all, Problems problems) {
        this.problems = problems;
        for (BridgeNetwork network : all) {
            networks.put(network.name(), network);
            network.subnets().forEach(subnet -> pools.put(subnet, new AddressPool(subnet)));
        }
    }

    /** The places of one container: those whose network is there and has an address left. */
    List<Attachment> of(SaidContainer container) {
        List<Attachment> taken = new ArrayList<>();
        for (SaidPlace place : container.places()) {
            InterfaceName link = InterfaceName.of("eth" + taken.size());
            network(place.network())
                    .flatMap(network -> take(container, place, network, link))
                    .ifPresent(taken::add);
        }
        return taken;
    }

    private Optional<BridgeNetwork> network(Located<String> name) {
        BridgeNetwork network = networks.get(name.value());
        if (network == null) {
            List<String> words = new ArrayList<>(networks.keySet());
            words.addAll(List.of("none", "host"));
            problems.add(
                    name.position(),
                    "\"" + name + "\" is no network of the scenario, and no mode: none, host, container:NAME",
                    Spelling.suggest(name.value(), words));
        }
        return Optional.ofNullable(network);
    }

    private Optional<Attachment> take(
            SaidContainer container, SaidPlace place, BridgeNetwork network, InterfaceName link) {
        Optional<IpAddress> ipv4 = address(container, place, network, AddressFamily.IPV4);
        if (ipv4.isEmpty()) {
            return Optional.empty();
        }
        MacAddress mac = place.mac().stream().findFirst().orElseGet(() -> MacAddress.ofContainer(ipv4.get()));
        List<IpAddress> addresses = new ArrayList<>(List.of(ipv4.get()));
        Optional<Subnet> ipv6 = network.subnet(AddressFamily.IPV6);
        ipv6.flatMap(subnet -> isOfMac(network, subnet, place)
                        ? ofMac(container, place, subnet, mac)
                        : address(container, place, network, AddressFamily.IPV6))
                .ifPresent(addresses::add);
        place.addresses().stream()
                .filter(asked -> network.subnet(asked.value().family()).isEmpty())
                .forEach(asked -> problems.add(
                        asked.position(), "network \"" + network.name() + "\" has no addresses of this family"));
        List<ContainerLink> links = place.links().stream().map(Located::value).toList();
        return Optional.of(new Attachment(network, link, mac, addresses, place.aliases(), links));
    }

    private static boolean isOfMac(BridgeNetwork network, Subnet subnet, SaidPlace place) {
        boolean isAsked =
                place.addresses().stream().anyMatch(asked -> asked.value().family() == AddressFamily.IPV6);
        return network.makesAddressesOfMacs(subnet) && !isAsked;
    }

    private Optional<IpAddress> ofMac(SaidContainer container, SaidPlace place, Subnet subnet, MacAddress mac) {
        return claim(
                container, new Located<>(subnet.addressOf(mac), place.network().position()), subnet);
    }

    private Optional<IpAddress> address(
            SaidContainer container, SaidPlace place, BridgeNetwork network, AddressFamily family) {
        Optional<Subnet> subnet = network.subnet(family);
        Optional<Located<IpAddress>> asked = place.addresses().stream()
                .filter(address -> address.value().family() == family)
                .findFirst();
        if (subnet.isEmpty()) {
            return Optional.empty();
        }
        return asked.isPresent() ? claim(container, asked.get(), subnet.get()) : lowest(container, place, subnet.get());
    }

    private Optional<IpAddress> lowest(SaidContainer container, SaidPlace place, Subnet subnet) {
        Optional<IpAddress> lowest = pool(subnet).takeLowest();
        if (lowest.isEmpty()) {
            problems.add(
                    place.network().position(),
                    "network \"" + place.network() + "\" has no address left for " + container.node() + " in "
                            + subnet.range());
        }
        lowest.ifPresent(address -> owners.put(address, container.node().value()));
        return lowest;
    }

    private Optional<IpAddress> claim(SaidContainer container, Located<IpAddress> asked, Subnet subnet) {
        IpAddress address = asked.value();
        if (!subnet.network().contains(address)) {
            problems.add(asked.position(), address + " is outside the network's subnet " + subnet.network());
            return Optional.empty();
        }
        if (!pool(subnet).take(address)) {
            problems.add(asked.position(), address + " is taken: it is " + holder(address, subnet));
            return Optional.empty();
        }
        owners.put(address, container.node().value());
        return Optional.of(address);
    }

    private String holder(IpAddress address, Subnet subnet) {
        NodeName owner = owners.get(address);
        if (owner != null) {
            return "the address of " + owner;
        }
        return address.equals(subnet.gateway()) ? "the gateway" : "no address of a host";
    }

    private AddressPool pool(Subnet subnet) {
        return pools.computeIfAbsent(subnet, AddressPool::new);
    }
}
