package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleProblemsTest {
    /** Lines 2 to 5 of a file with ns1, ns2 and docker0; what is given begins in line 6. */
    private static List<String> withBridge(String... lines) {
        List<String> all = new ArrayList<>(List.of(
                "namespaces: { ns1: , ns2: }",
                "hosts: { outside: }",
                "bridges:",
                "  docker0: { address: 172.17.0.1/16 }"));
        all.addAll(List.of(lines));
        return Mistakes.of(all.toArray(String[]::new));
    }

    @Test
    void refusesAnUndeclaredNamespace() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, in: ns3 }"))
                .containsExactly("7:34+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?");
    }

    @Test
    void refusesAnAddressOutsideTheSubnetOfItsBridge() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: eth0, in: ns1, address: 172.18.0.5/16,",
                        "      peer: { name: veth1, master: docker0 } }"))
                .containsExactly("7:49+13 172.18.0.5/16 is outside docker0's subnet 172.17.0.0/16");
    }

    @Test
    void refusesTheSameAddressTwiceInOneSegment() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: eth0, in: ns1, address: 172.17.0.2/16,",
                        "      peer: { name: veth1, master: docker0 } }",
                        "  - { type: veth, name: eth0, in: ns2, address: 172.17.0.2/16,",
                        "      peer: { name: veth2, master: docker0 } }"))
                .containsExactly("9:49+13 172.17.0.2 is the address of eth0 in ns1 (line 7) already");
    }

    @Test
    void allowsTheSameAddressInTwoSegments() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: a, in: ns1, address: 10.0.0.1/24, peer: { name: b } }",
                        "  - { type: veth, name: a, in: ns2, address: 10.0.0.1/24, peer: { name: c } }"))
                .isEmpty();
    }

    @Test
    void refusesTheSameEthernetAddressTwiceInOneSegment() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: a, in: ns1, mac: \"02:42:ac:11:00:02\",",
                        "      peer: { name: b, mac: \"02:42:ac:11:00:02\" } }"))
                .containsExactly("8:21+1 02:42:ac:11:00:02 is the Ethernet address of a in ns1 (line 7) already");
    }

    @Test
    void refusesTheAddressOfTheNetworkItself() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, address: 10.0.0.0/24 }"))
                .containsExactly(
                        "7:39+11 10.0.0.0 is the address of the network 10.0.0.0/24 itself, not of a host in it");
    }

    @Test
    void refusesTheBroadcastAddress() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, address: 10.0.0.255/24 }"))
                .containsExactly("7:39+13 10.0.0.255 is the broadcast address of 10.0.0.0/24, not of a host in it");
    }

    @Test
    void allowsBothAddressesOfAPointToPointNetwork() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: a, in: ns1, address: 10.0.0.0/31,",
                        "      peer: { name: b, in: ns2, address: 10.0.0.1/31 } }"))
                .isEmpty();
    }

    @Test
    void refusesAMulticastAddress() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, address: ff02::1/64 }"))
                .containsExactly("7:39+10 ff02::1 is a multicast address: no link can have it");
    }

    @Test
    void refusesAGatewayOutsideTheNetworkOfItsLink() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, address: 10.0.0.2/30, gateway: 10.0.0.9 }"))
                .containsExactly("7:61+8 gateway 10.0.0.9 is outside d0's network 10.0.0.0/30");
    }

    @Test
    void refusesAGatewayOfAFamilyThatTheLinkHasNot() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, address: 10.0.0.2/24, gateway: fd00::1 }"))
                .containsExactly("7:61+7 gateway fd00::1 cannot be reached: d0 has no address of its family");
    }

    @Test
    void refusesTheOwnAddressAsGateway() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, address: 10.0.0.2/24, gateway: 10.0.0.2 }"))
                .containsExactly("7:61+8 gateway 10.0.0.2 is d0's own address");
    }

    @Test
    void takesTheOtherEndOfAPointToPointLinkAsGateway() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: dummy, name: d0, address: { is: 10.0.0.2/32, peer: 10.0.0.1/32 },",
                        "      gateway: 10.0.0.1 }"))
                .isEmpty();
    }

    @Test
    void refusesARouteThroughAGatewayThatNoNetworkHas() {
        assertThat(withBridge("routes: [{ to: default, via: 10.0.0.1 }]"))
                .containsExactly("6:30+8 gateway 10.0.0.1 is outside host's network 172.17.0.0/16");
    }

    @Test
    void takesTheWordOfARouteThatIsOnlink() {
        assertThat(withBridge("routes: [{ to: default, via: 10.0.0.1, dev: docker0, onlink: yes }]"))
                .isEmpty();
    }

    @Test
    void refusesSubnetsThatOverlapInOneNode() {
        assertThat(withBridge("  br1: { address: 172.17.5.1/24 }"))
                .containsExactly("6:19+13 br1's subnet 172.17.5.0/24 overlaps docker0's subnet 172.17.0.0/16 in host");
    }

    @Test
    void allowsTheSameSubnetOnTwoHosts() {
        assertThat(withBridge("links:", "  - { type: bridge, name: docker0, in: outside, address: 172.17.0.1/16 }"))
                .isEmpty();
    }

    @Test
    void refusesAMasterInAnotherNode() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, in: ns1, master: docker0 }"))
                .containsExactly("7:47+7 the bridge docker0 is in host and d0 in ns1: a port is where its bridge is");
    }

    @Test
    void refusesAMasterThatIsNoBridge() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0 }", "  - { type: dummy, name: d1, master: d0 }"))
                .containsExactly("8:38+2 d0 is no bridge, so it has no ports");
    }

    @Test
    void refusesAnUndeclaredMaster() {
        assertThat(withBridge("links:", "  - { type: dummy, name: d0, master: docker1 }"))
                .containsExactly("7:38+7 bridge \"docker1\" is not declared in host | did you mean \"docker0\"?");
    }

    @Test
    void refusesALoopOfBridgesAndNamesIt() {
        assertThat(withBridge(
                        "  br1:",
                        "  br2:",
                        "links:",
                        "  - { type: veth, name: a, master: docker0, peer: { name: b, master: br1 } }",
                        "  - { type: veth, name: c, master: br1, peer: { name: d, master: br2 } }",
                        "  - { type: veth, name: e, master: br2, peer: { name: f, master: docker0 } }"))
                .containsExactly("11:25+1 this cable closes a loop of bridges without STP: br2 - br1 - docker0 - br2"
                        + " | say \"stp: yes\" of one of them");
    }

    @Test
    void refusesTwoCablesBetweenTwoBridges() {
        assertThat(withBridge(
                        "  br1: { stp: no }",
                        "links:",
                        "  - { type: veth, name: a, master: docker0, peer: { name: b, master: br1 } }",
                        "  - { type: veth, name: c, master: docker0, peer: { name: d, master: br1 } }"))
                .hasSize(1);
    }

    @Test
    void allowsALoopThatStpOpens() {
        assertThat(withBridge(
                        "  br1: { stp: yes }",
                        "links:",
                        "  - { type: veth, name: a, master: docker0, peer: { name: b, master: br1 } }",
                        "  - { type: veth, name: c, master: docker0, peer: { name: d, master: br1 } }"))
                .isEmpty();
    }

    @Test
    void allowsALoopWhoseCableIsDown() {
        assertThat(withBridge(
                        "  br1:",
                        "links:",
                        "  - { type: veth, name: a, master: docker0, peer: { name: b, master: br1 } }",
                        "  - { type: veth, name: c, master: docker0, up: no, peer: { name: d, master: br1 } }"))
                .isEmpty();
    }

    @Test
    void refusesTwoLinksOfOneNameInOneNode() {
        assertThat(withBridge("links:", "  - { type: dummy, name: docker0 }"))
                .containsExactly("7:26+7 host has a link \"docker0\" already, see line 5");
    }

    @Test
    void refusesANodeThatIsDeclaredTwice() {
        assertThat(withBridge("processes: { ns1: }")).containsExactly("6:14+3 \"ns1\" is declared already, see line 2");
    }

    @Test
    void refusesTheHostsNameForAnotherNode() {
        assertThat(Mistakes.of("namespaces: { host: }"))
                .containsExactly("2:15+4 \"host\" is the lab's own host, which is always there"
                        + " | say things of it under the key \"host\"");
    }

    @Test
    void refusesALinkCalledLo() {
        assertThat(withBridge("links:", "  - { type: dummy, name: lo }"))
                .containsExactly("7:26+2 lo is the loopback, which every namespace has from birth"
                        + " | say \"lo: up\" of the namespace");
    }

    @Test
    void refusesANameThatTheKernelReserves() {
        assertThat(withBridge("links:", "  - { type: dummy, name: all }"))
                .containsExactly("7:26+3 \"all\" is reserved by the kernel and cannot be a link's name");
    }

    @Test
    void refusesACheckOfALinkThatNobodyMakes() {
        assertThat(withBridge("checks: [{ port-of: docker0, link: veth9 }]"))
                .containsExactly("6:36+5 link \"veth9\" is not declared in host");
    }

    @Test
    void believesThatAStepMakesWhatItNames() {
        assertThat(withBridge(
                        "steps: [{ run: ip link add veth9 type dummy }, { run: ip netns add ns9 }]",
                        "checks: [{ port-of: docker0, link: veth9 }, { ping: 127.0.0.1, from: ns9 }]"))
                .isEmpty();
    }

    @Test
    void believesThatWhatIsAbsentNeedNotBeDeclared() {
        assertThat(withBridge("checks: [{ link: A, expect: absent }, { namespace: ns9, expect: absent }]"))
                .isEmpty();
    }

    @Test
    void refusesToEndWhatIsNoProcess() {
        assertThat(withBridge("steps: [{ end: ns1 }]"))
                .containsExactly("6:16+3 \"ns1\" is no process of the scenario, so it cannot be ended");
    }

    @Test
    void refusesACheckInAProcessThatHasEnded() {
        assertThat(withBridge(
                        "processes: { box: }", "steps: [{ end: box }]", "checks: [{ ping: 127.0.0.1, from: box }]"))
                .containsExactly("8:10+1 box has been ended in line 7, its namespace is gone");
    }

    @Test
    void refusesATargetWithSeveralAddresses() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: dummy, name: d0, in: ns1, address: [10.0.0.1/24, 10.0.1.1/24] }",
                        "checks: [{ ping: ns1, from: ns2 }]"))
                .containsExactly("8:18+3 ns1 has several addresses: 10.0.0.1, 10.0.1.1 | write the one that is meant");
    }

    @Test
    void refusesATargetWithoutAnAddress() {
        assertThat(withBridge("checks: [{ tcp: \"ns1:80\", from: ns2, family: ipv6 }]"))
                .containsExactly("6:17+8 ns1 has no declared ipv6 address: write the address");
    }

    @Test
    void refusesMorePortsThanABridgeHas() {
        assertThat(
                        Mistakes.of(
                                "bridges: { br0: }",
                                "repeat:",
                                "  - count: 1024",
                                "    namespaces: { \"n${i}\": }",
                                "    links: [{ type: veth, name: eth0, in: \"n${i}\", peer: { name: \"v${i}\", master: br0 } }]"))
                .containsExactly("6:83+3 bridge br0 would have more than 1023 ports");
    }
}
