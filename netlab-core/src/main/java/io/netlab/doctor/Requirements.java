package io.netlab.doctor;

import io.netlab.check.Claim;
import io.netlab.docker.NameServer;
import io.netlab.docker.ProxyPort;
import io.netlab.doctor.Need.LinksOf;
import io.netlab.doctor.Need.OfFeature;
import io.netlab.doctor.Need.ProgramNamed;
import io.netlab.net.AddressFamily;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.Route;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a scenario needs of the machine, read off the scenario: kinds of links, features of the kernel, programs. */
public record Requirements(Set<Need> needs) {
    public Requirements {
        needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    }

    /** What the scenario needs; it is only read, nothing is run. */
    public static Requirements of(Scenario scenario) {
        // Plain loops: linking a lambda costs a starting JVM more than all of this.
        Set<Need> needs = new LinkedHashSet<>();
        for (Node node : scenario.wanted().nodes().values()) {
            addNode(needs, node);
        }
        for (NodeProcess process : scenario.processes()) {
            boolean isOurs = process.command().stream()
                    .limit(1)
                    .anyMatch(word ->
                            Set.of(ProxyPort.PROGRAM, NameServer.PROGRAM).contains(word));
            if (!process.command().isEmpty() && !isOurs) {
                needs.add(new ProgramNamed(process.command().get(0)));
            }
        }
        for (Step step : scenario.steps()) {
            addStep(needs, step);
        }
        for (Step step : scenario.checks()) {
            addStep(needs, step);
        }
        return new Requirements(needs);
    }

    private static void addNode(Set<Need> needs, Node node) {
        for (Link link : node.links().values()) {
            addLink(needs, link);
        }
        for (Route route : node.routes()) {
            addFamily(needs, route.to().family());
        }
        for (Neighbour neighbour : node.neighbours()) {
            addFamily(needs, neighbour.address().family());
        }
        for (FirewallRule rule : node.firewall()) {
            addRule(needs, rule);
        }
        for (LinkTrait trait : node.traits()) {
            addTrait(needs, trait);
        }
        for (String key : node.sysctls().keySet()) {
            addSysctl(needs, key);
        }
    }

    private static void addFamily(Set<Need> needs, AddressFamily family) {
        if (family == AddressFamily.IPV6) {
            needs.add(new OfFeature(Feature.IPV6));
        }
    }

    private static void addLink(Set<Need> needs, Link link) {
        if (link.kind() instanceof LinkKind.OvsBridge) {
            addSwitch(needs);
        } else if (!(link.kind() instanceof LinkKind.Loopback)) {
            needs.add(new LinksOf(link.kind().word()));
        }
        for (InterfaceAddress address : link.addresses()) {
            addFamily(needs, address.prefix().family());
        }
        for (LinkSetting setting : link.settings()) {
            if (setting instanceof LinkSetting.BridgeValue value && value.value() != 0) {
                addBridgeOption(needs, value.option());
            }
        }
    }

    /** Its programs, and taps, of which every bridge has one. */
    private static void addSwitch(Set<Need> needs) {
        for (String program : List.of("ovs-vsctl", "ovs-vswitchd", "ovsdb-server", "ovsdb-tool")) {
            needs.add(new ProgramNamed(program));
        }
        needs.add(new OfFeature(Feature.TUN));
    }

    private static void addTrait(Set<Need> needs, LinkTrait trait) {
        if (trait instanceof LinkTrait.BridgeVlan) {
            needs.add(new OfFeature(Feature.VLAN_FILTERING));
        } else if (trait instanceof LinkTrait.Queueing queueing) {
            addQueue(needs, queueing.discipline().word());
        }
    }

    private static void addQueue(Set<Need> needs, String word) {
        if (word.equals("netem")) {
            needs.add(new OfFeature(Feature.NETEM));
        } else if (word.equals("tbf")) {
            needs.add(new OfFeature(Feature.TBF));
        }
    }

    private static void addBridgeOption(Set<Need> needs, BridgeOption option) {
        if (option == BridgeOption.VLAN_FILTERING) {
            needs.add(new OfFeature(Feature.VLAN_FILTERING));
        } else if (option.word().startsWith("nf_call")) {
            needs.add(new OfFeature(Feature.BR_NETFILTER));
        }
    }

    private static void addRule(Set<Need> needs, FirewallRule rule) {
        String program = rule.family() == AddressFamily.IPV4 ? "iptables" : "ip6tables";
        List.of("", "-restore", "-save").forEach(ending -> needs.add(new ProgramNamed(program + ending)));
        if (rule.table().equals("nat")) {
            needs.add(new OfFeature(Feature.NAT));
        }
    }

    private static void addSysctl(Set<Need> needs, String key) {
        String name = key.replace('/', '.');
        if (name.startsWith("net.bridge.")) {
            needs.add(new OfFeature(Feature.BR_NETFILTER));
        } else if (name.startsWith("net.ipv6.")) {
            needs.add(new OfFeature(Feature.IPV6));
        }
    }

    private static void addStep(Set<Need> needs, Step step) {
        if (step instanceof Step.Run run) {
            addLine(needs, run.line());
        } else if (step instanceof Step.Verify verify && verify.check().claim() instanceof Claim.Rule claim) {
            addRule(needs, claim.rule());
        }
    }

    private static void addLine(Set<Need> needs, String line) {
        CommandWords.programsOf(line).forEach(program -> needs.add(new ProgramNamed(program)));
        for (List<String> words : CommandWords.commandsOf(line)) {
            if (words.get(0).equals("sysctl")) {
                words.forEach(word -> addSysctl(needs, word));
            } else if (words.get(0).endsWith("tables") && words.contains("nat")) {
                needs.add(new OfFeature(Feature.NAT));
            } else if (words.get(0).equals("tc")) {
                words.forEach(word -> addQueue(needs, word));
            } else if (words.get(0).equals("ovs-vsctl")) {
                addSwitch(needs);
            } else if (words.get(0).equals("ip")) {
                addIp(needs, words);
            }
        }
    }

    /** {@code ip link add NAME type KIND}. */
    private static void addIp(Set<Need> needs, List<String> words) {
        int type = words.indexOf("type");
        boolean adds = words.contains("add") || words.contains("a");
        boolean link = words.stream().anyMatch(word -> word.length() > 0 && "link".startsWith(word));
        if (adds && link && type >= 0 && type + 1 < words.size()) {
            needs.add(new LinksOf(words.get(type + 1)));
        }
    }
}
