package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What commands change of what an engine knows. Each gives the engine as it is then, or refuses in the engine's words;
 * nothing is done here.
 */
public final class EngineChange {
    private final DockerEngine engine;

    /** Begins with what the engine knows. */
    public EngineChange(DockerEngine engine) {
        this.engine = engine;
    }

    /**
     * {@code docker network create}.
     *
     * @param held subnets that the host is in without the engine
     */
    public DockerEngine create(NetworkRequest request, List<IpPrefix> held) {
        List<BridgeNetwork> networks = new ArrayList<>(engine.networks());
        networks.add(new NetworkMaking(engine, held).make(request));
        return new DockerEngine(engine.host(), engine.settings(), networks, engine.containers());
    }

    /** {@code docker network rm}. */
    public DockerEngine remove(String name) {
        if (List.of(BridgeNetwork.DEFAULT, "host", "none").contains(name)) {
            throw EngineRefusal.of(name + " is a pre-defined network and cannot be removed");
        }
        BridgeNetwork network =
                engine.network(name).orElseThrow(() -> EngineRefusal.ofClient("Error: No such network: " + name));
        if (!engine.in(network).isEmpty()) {
            throw EngineRefusal.of("error while removing network: network " + name + " id "
                    + LinkNames.id("network " + name) + " has active endpoints");
        }
        List<BridgeNetwork> left = new ArrayList<>(engine.networks());
        left.remove(network);
        return new DockerEngine(engine.host(), engine.settings(), left, engine.containers());
    }

    /** The networks that {@code docker network prune} removes: those without a container. */
    public List<String> unused() {
        return engine.networks().stream()
                .filter(network -> !network.isDefault() && engine.in(network).isEmpty())
                .map(BridgeNetwork::name)
                .toList();
    }

    /** A container has been started; it is in no network yet. */
    public DockerEngine start(Container container) {
        List<Container> all = new ArrayList<>(engine.containers());
        all.add(container);
        return new DockerEngine(engine.host(), engine.settings(), engine.networks(), all);
    }

    /** A container has ended, and leaves all its networks. */
    public DockerEngine end(NodeName name) {
        List<Container> left = engine.containers().stream()
                .filter(container -> !container.name().equals(name))
                .toList();
        return new DockerEngine(engine.host(), engine.settings(), engine.networks(), left);
    }

    /** {@code docker network connect}. */
    public DockerEngine connect(NodeName name, String networkName, Joining joining) {
        refusePrivate(networkName);
        Container container = container(name);
        BridgeNetwork network = network(networkName);
        if (container.in(network).isPresent()) {
            throw EngineRefusal.of("endpoint with name " + name + " already exists in network " + networkName);
        }
        refuseOnDefault(network, joining);
        InterfaceName link = InterfaceName.of("eth" + container.joined());
        Attachment place = place(network, link, joining);
        return replaced(container, container.with(place).joinedOnce());
    }

    private static void refusePrivate(String network) {
        if (network.equals("host")) {
            throw EngineRefusal.of("container cannot be disconnected from host network or connected to host network");
        }
        if (network.equals("none")) {
            throw EngineRefusal.of("container cannot be connected to multiple networks with one of the networks in"
                    + " private (none) mode");
        }
    }

    private static void refuseOnDefault(BridgeNetwork network, Joining joining) {
        if (network.isDefault() && !joining.addresses().isEmpty()) {
            throw EngineRefusal.of("user specified IP address is supported on user defined networks only");
        }
        if (network.isDefault() && !joining.aliases().isEmpty()) {
            throw EngineRefusal.of("network-scoped alias is supported only for containers in user defined networks");
        }
    }

    private Attachment place(BridgeNetwork network, InterfaceName link, Joining joining) {
        Subnet ipv4 = network.subnet(AddressFamily.IPV4).orElseThrow();
        IpAddress first = address(network, ipv4, joining);
        MacAddress mac = joining.mac().stream().findFirst().orElseGet(() -> MacAddress.ofContainer(first));
        List<IpAddress> addresses = new ArrayList<>(List.of(first));
        network.subnet(AddressFamily.IPV6)
                .map(subnet -> network.makesAddressesOfMacs(subnet)
                        ? subnet.addressOf(mac)
                        : address(network, subnet, joining))
                .ifPresent(addresses::add);
        return new Attachment(network, link, mac, addresses, joining.aliases(), joining.links());
    }

    private IpAddress address(BridgeNetwork network, Subnet subnet, Joining joining) {
        AddressPool pool = new AddressPool(subnet);
        engine.in(network).stream()
                .flatMap(member -> member.place().address(subnet.family()).stream())
                .forEach(pool::take);
        Optional<IpAddress> asked = joining.addresses().stream()
                .filter(address -> address.family() == subnet.family())
                .findFirst();
        if (asked.isEmpty()) {
            return pool.takeLowest()
                    .orElseThrow(() -> EngineRefusal.of("no available IPv4 addresses on this"
                            + " network's address pools: " + network.name() + " (" + subnet.range() + ")"));
        }
        if (!subnet.network().contains(asked.get())) {
            throw EngineRefusal.of(
                    "Invalid address " + asked.get() + ": It does not belong to any of this network's" + " subnets");
        }
        if (!pool.take(asked.get())) {
            throw EngineRefusal.of("Address already in use: " + holder(network, subnet, asked.get()));
        }
        return asked.get();
    }

    private String holder(BridgeNetwork network, Subnet subnet, IpAddress address) {
        return engine.in(network).stream()
                .filter(member -> member.place().addresses().contains(address))
                .map(member ->
                        address + " is the address of " + member.container().name())
                .findFirst()
                .orElse(
                        address.equals(subnet.gateway())
                                ? address + " is the gateway"
                                : address + " is no address of a host");
    }

    /** {@code docker network disconnect}. */
    public DockerEngine disconnect(NodeName name, String networkName) {
        if (networkName.equals("host")) {
            refusePrivate(networkName);
        }
        Container container = container(name);
        Attachment place = container
                .in(network(networkName))
                .orElseThrow(
                        () -> EngineRefusal.of("container " + name + " is not connected to network " + networkName));
        return replaced(container, container.without(place));
    }

    /** One whose way out is another now opens its published ports anew, behind those of all others. */
    private DockerEngine replaced(Container before, Container after) {
        List<Container> all = new ArrayList<>(engine.containers());
        int at = all.indexOf(before);
        boolean opensAnew = !after.published().isEmpty()
                && !before.gateway()
                        .map(Attachment::network)
                        .equals(after.gateway().map(Attachment::network));
        all.remove(at);
        all.add(opensAnew ? all.size() : at, after);
        return new DockerEngine(engine.host(), engine.settings(), engine.networks(), all);
    }

    private Container container(NodeName name) {
        return engine.container(name).orElseThrow(() -> EngineRefusal.of("No such container: " + name));
    }

    private BridgeNetwork network(String name) {
        return engine.network(name).orElseThrow(() -> EngineRefusal.of("network " + name + " not found"));
    }
}
