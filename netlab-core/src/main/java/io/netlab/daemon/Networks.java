package io.netlab.daemon;

import io.netlab.container.Refusal;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.LinkNames;
import io.netlab.docker.Subnet;
import io.netlab.engine.Nodes;
import io.netlab.engine.Observer;
import io.netlab.error.Spelling;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The networks of the engine, as the kernel has them: docker0, and a bridge {@code br-NAME} for each other. Whoever made
 * the bridge, a scenario or the engine, its own address says which subnet it is.
 */
final class Networks {
    private static final IpPrefix DEFAULT_SUBNET = IpPrefix.parse("172.17.0.1/16");

    private final Nodes nodes;
    private final HostSide hostSide;

    Networks(Nodes nodes, HostSide hostSide) {
        this.nodes = nodes;
        this.hostSide = hostSide;
    }

    /** The network {@code bridge}; its bridge and rules are made when they are not there. */
    BridgeNetwork ensureDefault() {
        return find(BridgeNetwork.DEFAULT).orElseGet(() -> {
            BridgeNetwork made =
                    network(BridgeNetwork.DEFAULT, LinkNames.bridge(BridgeNetwork.DEFAULT), DEFAULT_SUBNET, true);
            hostSide.create(made);
            return made;
        });
    }

    /** The network of that name. Throws NetlabException when there is none. */
    BridgeNetwork get(String name) {
        if (name.equals(BridgeNetwork.DEFAULT) || name.equals("default")) {
            return ensureDefault();
        }
        return find(name).orElseThrow(() -> {
            String near = Spelling.suggest(name, names());
            return Refusal.ofEngine("network " + name + " not found" + (near.isEmpty() ? "" : " (" + near + ")"));
        });
    }

    /** Those that there are, by the bridges on the host. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(BridgeNetwork.DEFAULT, "host", "none"));
        new Observer(nodes)
                .observe().node(NodeName.HOST).stream()
                        .flatMap(host -> host.links().values().stream())
                        .filter(link -> link.kind() instanceof LinkKind.Bridge)
                        .map(link -> link.name().text())
                        .filter(link -> link.startsWith("br-"))
                        .forEach(link -> names.add(link.substring("br-".length())));
        return names;
    }

    private Optional<BridgeNetwork> find(String name) {
        InterfaceName bridge = LinkNames.bridge(name);
        return new Observer(nodes)
                .observe()
                .node(NodeName.HOST)
                .flatMap(host -> host.link(bridge))
                .flatMap(Networks::address)
                .map(own -> network(name, bridge, own, true));
    }

    /** The same with what only its rules tell: whether its containers may hear each other. */
    BridgeNetwork withRules(BridgeNetwork network) {
        boolean isIccOff =
                hostSide.rules().stream().map(FirewallRule::match).anyMatch(isolating(network.bridge())::equals);
        IpPrefix own = network.subnets().get(0).bridgeAddress();
        return network(network.name(), network.bridge(), own, !isIccOff);
    }

    private static List<String> isolating(InterfaceName bridge) {
        return List.of("-i", bridge.text(), "-o", bridge.text(), "-j", "DROP");
    }

    private static Optional<IpPrefix> address(Link link) {
        return link.addresses().stream()
                .map(address -> address.prefix())
                .filter(prefix -> prefix.toString().indexOf(':') < 0)
                .findFirst();
    }

    private static BridgeNetwork network(String name, InterfaceName bridge, IpPrefix own, boolean icc) {
        Subnet subnet = new Subnet(own.network(), own.address(), own.network());
        return new BridgeNetwork(name, bridge, List.of(subnet), icc, true, false, Set.of(), Set.of(), Set.of());
    }
}
