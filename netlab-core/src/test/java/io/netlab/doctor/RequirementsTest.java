package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Check;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.doctor.Need.LinksOf;
import io.netlab.doctor.Need.OfFeature;
import io.netlab.doctor.Need.ProgramNamed;
import io.netlab.error.Position;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private static final LinkKind BRIDGE = new LinkKind.Bridge();

    @Test
    void aCableAndASwitchNeedNothingButThemselves() {
        LinkKind veth = new LinkKind.Veth(new LinkRef(Scenarios.HOST, new InterfaceName("veth1")));

        Set<Need> needs = needsOf(Scenarios.of(Scenarios.nodeWith(
                Scenarios.link("lo", new LinkKind.Loopback()),
                Scenarios.withAddress(Scenarios.link("docker0", BRIDGE), "172.17.0.1/16"),
                Scenarios.link("veth0", veth))));

        assertThat(needs).containsExactlyInAnyOrder(new LinksOf("bridge"), new LinksOf("veth"));
    }

    @Test
    void needsTheKindsOfItsLinks() {
        Set<Need> needs = needsOf(Scenarios.of(Scenarios.nodeWith(
                Scenarios.link("vx", new LinkKind.Vxlan(42, Set.of())),
                Scenarios.link("d", new LinkKind.Plain("dummy")))));

        assertThat(needs).containsExactlyInAnyOrder(new LinksOf("vxlan"), new LinksOf("dummy"));
    }

    @Test
    void needsIpv6ForAnAddressOfIt() {
        Set<Need> needs = needsOf(Scenarios.of(
                Scenarios.nodeWith(Scenarios.withAddress(Scenarios.link("docker0", BRIDGE), "fd00::1/64"))));

        assertThat(needs).contains(new OfFeature(Feature.IPV6));
    }

    @Test
    void needsVlanFilteringOnlyWhenItIsOn() {
        LinkSetting on = new LinkSetting.BridgeValue(BridgeOption.VLAN_FILTERING, 1);
        LinkSetting off = new LinkSetting.BridgeValue(BridgeOption.VLAN_FILTERING, 0);

        assertThat(needsOf(Scenarios.of(Scenarios.nodeWith(Scenarios.link("br0", BRIDGE, on)))))
                .contains(new OfFeature(Feature.VLAN_FILTERING));
        assertThat(needsOf(Scenarios.of(Scenarios.nodeWith(Scenarios.link("br0", BRIDGE, off)))))
                .doesNotContain(new OfFeature(Feature.VLAN_FILTERING));
    }

    @Test
    void needsBrNetfilterForABridgeThatAsksTheFirewall() {
        LinkSetting asks = new LinkSetting.BridgeValue(BridgeOption.NF_CALL_IPTABLES, 1);

        assertThat(needsOf(Scenarios.of(Scenarios.nodeWith(Scenarios.link("br0", BRIDGE, asks)))))
                .contains(new OfFeature(Feature.BR_NETFILTER));
        assertThat(needsOf(Scenarios.of(Scenarios.nodeWithSysctl("net.bridge.bridge-nf-call-iptables"))))
                .containsExactly(new OfFeature(Feature.BR_NETFILTER));
        assertThat(needsOf(Scenarios.withSteps("sysctl -w net/bridge/bridge-nf-call-iptables=1")))
                .containsExactly(new OfFeature(Feature.BR_NETFILTER));
    }

    @Test
    void needsTheProgramsOfTheFirewallForItsRules() {
        Set<Need> needs = needsOf(Scenarios.of(Scenarios.nodeWith(rule(AddressFamily.IPV4, "filter"))));

        assertThat(needs)
                .containsExactlyInAnyOrder(
                        new ProgramNamed("iptables"),
                        new ProgramNamed("iptables-restore"),
                        new ProgramNamed("iptables-save"));
    }

    @Test
    void needsTranslationForARuleOfTheNatTable() {
        assertThat(needsOf(Scenarios.of(Scenarios.nodeWith(rule(AddressFamily.IPV6, "nat")))))
                .contains(new ProgramNamed("ip6tables-restore"), new OfFeature(Feature.NAT));
        assertThat(needsOf(Scenarios.withSteps("iptables -t nat -A POSTROUTING -j MASQUERADE")))
                .containsExactlyInAnyOrder(new ProgramNamed("iptables"), new OfFeature(Feature.NAT));
    }

    @Test
    void needsTheFirewallForACheckOfARule() {
        Claim claim = new Claim.Rule(Scenarios.HOST, rule(AddressFamily.IPV4, "filter"));
        Check check = new Check("", claim, Outcome.REPLY, Duration.ofSeconds(1));

        assertThat(needsOf(Scenarios.withChecks(new Step.Verify(Position.ofFile("tried.yaml"), check))))
                .contains(new ProgramNamed("iptables-save"));
    }

    @Test
    void needsTheProgramsOfItsStepsAndProcesses() {
        assertThat(needsOf(Scenarios.withSteps("ip netns add ns1", "arping -c 1 10.0.0.1", "tcpdump -c 1")))
                .containsExactlyInAnyOrder(new ProgramNamed("arping"), new ProgramNamed("tcpdump"));
        assertThat(needsOf(Scenarios.withProcess("sleep", "infinity"))).containsExactly(new ProgramNamed("sleep"));
    }

    @Test
    void needsTheDaemonsAndATapForOpenVswitch() {
        assertThat(needsOf(Scenarios.withSteps("ovs-vsctl add-br br0")))
                .containsExactlyInAnyOrder(
                        new ProgramNamed("ovs-vsctl"),
                        new ProgramNamed("ovs-vswitchd"),
                        new ProgramNamed("ovsdb-server"),
                        new ProgramNamed("ovsdb-tool"),
                        new OfFeature(Feature.TUN));
    }

    @Test
    void needsTheQueueThatAStepAdds() {
        assertThat(needsOf(Scenarios.withSteps("tc qdisc add dev eth0 root netem delay 10ms")))
                .contains(new OfFeature(Feature.NETEM));
    }

    @Test
    void needsTheKindOfALinkThatAStepAdds() {
        assertThat(needsOf(Scenarios.withSteps("ip l add vx0 type vxlan id 42")))
                .containsExactly(new LinksOf("vxlan"));
        assertThat(needsOf(Scenarios.withSteps("ip link show type vxlan"))).isEmpty();
    }

    private static FirewallRule rule(AddressFamily family, String table) {
        return new FirewallRule(family, table, "POSTROUTING", List.of("-j", "ACCEPT"));
    }

    private static Set<Need> needsOf(Scenario scenario) {
        return Requirements.of(scenario).needs();
    }
}
