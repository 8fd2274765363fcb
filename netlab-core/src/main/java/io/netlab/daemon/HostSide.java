package io.netlab.daemon;

import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Container;
import io.netlab.docker.EngineSettings;
import io.netlab.docker.Firewall;
import io.netlab.docker.LinkNames;
import io.netlab.engine.Engine;
import io.netlab.engine.FirewallRules;
import io.netlab.engine.Nodes;
import io.netlab.engine.Observer;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Planner;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine has on the host: bridges, settings, and the rules that follow from its networks and containers. */
final class HostSide {
    private final Nodes nodes;
    private final EngineSettings settings = EngineSettings.DEFAULT;

    HostSide(Nodes nodes) {
        this.nodes = nodes;
    }

    /** What dockerd does when it starts, for its own network. */
    void create(BridgeNetwork network) {
        Firewall firewall = Firewall.of(settings, List.of(network), List.of());
        Node host = Node.empty(NodeName.HOST, Node.Kind.HOST)
                .withLinks(Map.of(network.bridge(), bridge(network)))
                .withSysctls(Map.of("net.ipv4.ip_forward", "1"))
                .withFirewall(firewall.chains(), firewall.rules());
        change(host, Node.empty(NodeName.HOST, Node.Kind.HOST));
    }

    private static Link bridge(BridgeNetwork network) {
        Set<LinkSetting> said =
                Set.of(new LinkSetting.Up(true), new LinkSetting.Mac(LinkNames.mac(NodeName.HOST, network.name())));
        IpPrefix own = network.subnets().get(0).bridgeAddress();
        InterfaceAddress address = new InterfaceAddress(own, Set.of(new InterfaceAddress.Option.Broadcast(own.last())));
        return new Link(network.bridge(), new LinkKind.Bridge(), said, Set.of(address));
    }

    /** Brings the rules from those for these containers to those for the others. */
    void change(List<BridgeNetwork> networks, List<Container> before, List<Container> after) {
        Firewall former = Firewall.of(settings, networks, before);
        Firewall wanted = Firewall.of(settings, networks, after);
        if (!former.equals(wanted)) {
            change(withFirewall(wanted), withFirewall(former));
        }
    }

    private static Node withFirewall(Firewall firewall) {
        return Node.empty(NodeName.HOST, Node.Kind.HOST).withFirewall(firewall.chains(), firewall.rules());
    }

    private void change(Node wanted, Node formerly) {
        Topology goal = Topology.of(List.of(FirewallRules.canonical(wanted)));
        Topology before = Topology.of(List.of(FirewallRules.canonical(formerly)));
        Topology seen = new Observer(nodes).observe(goal, before);
        apply(Planner.plan(goal, before, seen, Map.of()));
    }

    /** Runs ops; see {@link Engine#apply}. */
    void apply(List<NetworkOp> ops) {
        new Engine(nodes).apply(ops, op -> {});
    }

    /** The rules that are there now. */
    List<FirewallRule> rules() {
        FirewallChain any = new FirewallChain(io.netlab.net.AddressFamily.IPV4, "filter", "FORWARD", "");
        FirewallRule interest = new FirewallRule(any.family(), any.table(), any.name(), List.of("-j", "ACCEPT"));
        Node asked = Node.empty(NodeName.HOST, Node.Kind.HOST).withFirewall(List.of(), List.of(interest));
        return new Observer(nodes)
                .observe(Topology.of(List.of(asked)))
                .node(NodeName.HOST)
                .map(Node::firewall)
                .orElse(List.of());
    }

    /** The words of a bridge's port. */
    static InterfaceName port(io.netlab.container.Container container, BridgeNetwork network) {
        return LinkNames.port(NodeName.of(container.config().brief()), network.name());
    }

    /** What the engine was told at its start. */
    EngineSettings settings() {
        return settings;
    }
}
