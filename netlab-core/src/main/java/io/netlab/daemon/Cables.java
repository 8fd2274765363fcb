package io.netlab.daemon;

import io.netlab.container.Container;
import io.netlab.container.ContainerStore;
import io.netlab.container.Endpoint;
import io.netlab.container.Refusal;
import io.netlab.docker.AddressPool;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Subnet;
import io.netlab.engine.Nodes;
import io.netlab.engine.Observer;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.op.NetworkOp;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cables between containers and bridges: a free address, and the ops that make one, as in any hand-made network. */
final class Cables {
    private static final InterfaceName INSIDE = InterfaceName.of("eth0");

    private final Nodes nodes;
    private final ContainerStore store;

    Cables(Nodes nodes, ContainerStore store) {
        this.nodes = nodes;
        this.store = store;
    }

    /** A place in a network for a container that is about to start; the address is the one it asks for, or a free one. */
    Endpoint place(Container container, BridgeNetwork network) {
        Subnet subnet = network.subnets().get(0);
        IpAddress address = address(container, network, subnet);
        return new Endpoint(
                network.name(),
                INSIDE.text(),
                HostSide.port(container, network).text(),
                address.toString(),
                subnet.network().length(),
                network.internal() ? "" : subnet.gateway().toString(),
                MacAddress.ofContainer(address).toString());
    }

    private IpAddress address(Container container, BridgeNetwork network, Subnet subnet) {
        AddressPool pool = new AddressPool(subnet);
        taken().forEach(pool::take);
        Optional<String> asked = container.config().networking().address();
        if (asked.isEmpty()) {
            return pool.takeLowest()
                    .orElseThrow(() -> Refusal.ofEngine("no available IPv4 addresses on this network's address pools: "
                            + network.name() + " (" + subnet.network() + ")"));
        }
        IpAddress address = IpAddress.parse(asked.get());
        if (!subnet.network().contains(address)) {
            throw Refusal.ofEngine(
                    "Invalid address " + address + ": It does not belong to any of this network's subnets");
        }
        if (!pool.take(address)) {
            throw Refusal.ofEngine("Address already in use");
        }
        return address;
    }

    /** Addresses of containers, and of whatever else is in the lab: plain namespaces may be on the same bridge. */
    private List<IpAddress> taken() {
        List<IpAddress> seen = new ArrayList<>();
        for (Node node : new Observer(nodes).observe().nodes().values()) {
            for (Link link : node.links().values()) {
                link.addresses().forEach(address -> seen.add(address.prefix().address()));
            }
        }
        store.all().forEach(container -> container.wiring().endpoints().forEach(endpoint -> seen.add(endpoint.ip())));
        return seen;
    }

    /** What makes the cable. */
    static List<NetworkOp> ops(NodeName node, Endpoint endpoint, BridgeNetwork network) {
        InterfaceName port = InterfaceName.of(endpoint.port());
        LinkKind cable = new LinkKind.Veth(new LinkRef(node, INSIDE));
        Set<LinkSetting> outside = Set.of(new LinkSetting.Master(network.bridge()), new LinkSetting.Up(true));
        Set<LinkSetting> inside = Set.of(new LinkSetting.Mac(MacAddress.parse(endpoint.mac())));
        IpPrefix own = new IpPrefix(endpoint.ip(), endpoint.prefixLength());
        InterfaceAddress address = new InterfaceAddress(own, Set.of(new InterfaceAddress.Option.Broadcast(own.last())));
        List<NetworkOp> ops = new ArrayList<>(List.of(
                new NetworkOp.SetSysctl(node, "net.ipv6.conf.all.disable_ipv6", "1"),
                new NetworkOp.AddLink(NodeName.HOST, port, cable, outside, inside),
                loopback(node),
                new NetworkOp.AddAddress(node, INSIDE, address),
                new NetworkOp.SetLink(node, INSIDE, List.of(new LinkSetting.Up(true)))));
        if (!endpoint.gateway().isEmpty()) {
            IpAddress gateway = IpAddress.parse(endpoint.gateway());
            ops.add(new NetworkOp.AddRoute(node, Route.via(IpPrefix.all(gateway.family()), gateway)));
        }
        return List.copyOf(ops);
    }

    /** Every container's loopback is up. */
    static NetworkOp loopback(NodeName node) {
        return new NetworkOp.SetLink(node, InterfaceName.of("lo"), List.of(new LinkSetting.Up(true)));
    }
}
