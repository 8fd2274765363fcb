package io.netlab.doctor;

import io.netlab.error.Position;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small scenarios to examine. */
final class Scenarios {
    static final NodeName HOST = NodeName.HOST;

    private Scenarios() {}

    static Scenario of(Node node) {
        return new Scenario("tried", "", Topology.of(List.of(node)), List.of(), List.of(), List.of(), List.of());
    }

    static Scenario withSteps(String... lines) {
        List<Step> steps = Arrays.stream(lines)
                .<Step>map(line -> new Step.Run(Position.ofFile("tried.yaml"), HOST, line, "", ""))
                .toList();
        return new Scenario("tried", "", Topology.EMPTY, List.of(), List.of(), steps, List.of());
    }

    static Scenario withProcess(String... command) {
        NodeProcess process = new NodeProcess(HOST, List.of(command), "pid");
        return new Scenario("tried", "", Topology.EMPTY, List.of(process), List.of(), List.of(), List.of());
    }

    static Scenario withChecks(Step.Verify... checks) {
        return new Scenario("tried", "", Topology.EMPTY, List.of(), List.of(), List.of(), List.of(checks));
    }

    static Node nodeWith(Link... links) {
        Map<InterfaceName, Link> byName = new HashMap<>();
        Arrays.stream(links).forEach(link -> byName.put(link.name(), link));
        return Node.empty(HOST, Node.Kind.HOST).withLinks(byName);
    }

    static Node nodeWith(FirewallRule... rules) {
        return new Node(
                HOST, Node.Kind.HOST, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(rules), Map.of());
    }

    static Node nodeWithSysctl(String key) {
        return new Node(
                HOST, Node.Kind.HOST, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Map.of(key, "1"));
    }

    static Link link(String name, LinkKind kind, LinkSetting... settings) {
        return new Link(new InterfaceName(name), kind, Set.of(settings), Set.of());
    }

    static Link withAddress(Link link, String prefix) {
        return new Link(link.name(), link.kind(), link.settings(), Set.of(InterfaceAddress.of(IpPrefix.parse(prefix))));
    }
}
