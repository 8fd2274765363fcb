package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a part of an object hides nothing of the rest, and is told once: nothing is concluded from it. */
class PartlyWrongTest {
    /** Lines 2 to 4 of a file with ns1, ns2 and br0, 10.0.0.1/24; what is given begins in line 5. */
    private static List<String> withBridge(String... lines) {
        List<String> all =
                new ArrayList<>(List.of("namespaces: { ns1: , ns2: }", "bridges:", "  br0: { address: 10.0.0.1/24 }"));
        all.addAll(Arrays.asList(lines));
        return Mistakes.of(all.toArray(String[]::new));
    }

    @Test
    void checksTheRestOfALinkWithAnUnknownKey() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: eth0, foo: 1, in: ns3, address: 10.9.0.2/24, gateway: 10.8.0.1,",
                        "      peer: { name: p1, master: br0 } }"))
                .containsExactly(
                        "6:31+3 unknown key \"foo\"",
                        "6:43+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "6:57+11 10.9.0.2/24 is outside br0's subnet 10.0.0.0/24",
                        "6:79+8 gateway 10.8.0.1 is outside eth0's network 10.9.0.0/24");
    }

    @Test
    void checksTheRestOfALinkWithAValueOfTheWrongType() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: eth0, mtu: big, in: ns3, address: 10.9.0.2/24,",
                        "      peer: { name: p1, master: br1 } }"))
                .containsExactly(
                        "6:36+3 \"big\" is not a whole number",
                        "6:45+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "7:33+3 bridge \"br1\" is not declared in host | did you mean \"br0\"?");
    }

    @Test
    void checksTheRestOfALinkWithoutAName() {
        assertThat(withBridge(
                        "links:", "  - { type: veth, in: ns1, address: 10.9.0.2/24, peer: { name: p1, master: br0 } }"))
                .containsExactly(
                        "6:5+1 a veth link needs the key \"name\"",
                        "6:37+11 10.9.0.2/24 is outside br0's subnet 10.0.0.0/24");
    }

    @Test
    void checksTheRestOfALinkWithoutAPeer() {
        assertThat(withBridge("links:", "  - { type: veth, name: a, in: ns3, master: br0, address: 10.0.0.0/24 }"))
                .containsExactly(
                        "6:5+1 a veth link needs the key \"peer\"",
                        "6:32+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "6:59+11 10.0.0.0 is the address of the network 10.0.0.0/24 itself, not of a host in it");
    }

    @Test
    void checksWhatAllKindsOfLinksHaveWhenTheKindIsUnknown() {
        assertThat(withBridge("links:", "  - { type: cable, name: a, in: ns3, address: 10.0.0.256/24, foo: 1 }"))
                .containsExactly(
                        "6:13+5 \"cable\" is not a type of a link: veth, bridge, vxlan, macvlan, dummy, ifb",
                        "6:33+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "6:47+13 \"10.0.0.256\" is not an IPv4 or IPv6 address",
                        "6:62+3 unknown key \"foo\"");
    }

    @Test
    void checksAMisspeltKindAsTheOneThatWasMeant() {
        assertThat(withBridge("links:", "  - { type: vxlann, name: a, id: x, dev: eth9 }"))
                .containsExactly(
                        "6:13+6 \"vxlann\" is not a type of a link: veth, bridge, vxlan, macvlan, dummy, ifb"
                                + " | did you mean \"vxlan\"?",
                        "6:34+1 \"x\" is not a whole number",
                        "6:42+4 link \"eth9\" is not declared in host");
    }

    @Test
    void readsAMisspeltKeyAsTheOneThatWasMeant() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: eth0, in: ns1, adress: 10.9.0.2/24, gateway: 10.8.0.1,",
                        "      peer: { nmae: p1, master: br0 } }",
                        "namespace: { ns3: }",
                        "checks: [{ link: p1 }]"))
                .containsExactly(
                        "6:40+6 unknown key \"adress\" | did you mean \"address\"?",
                        "6:48+11 10.9.0.2/24 is outside br0's subnet 10.0.0.0/24",
                        "6:70+8 gateway 10.8.0.1 is outside eth0's network 10.9.0.0/24",
                        "7:15+4 unknown key \"nmae\" | did you mean \"name\"?",
                        "8:1+9 unknown key \"namespace\" | did you mean \"namespaces\"?");
    }

    @Test
    void checksTheRestOfRoutesAndTables() {
        assertThat(withBridge(
                        "routes: [{ to: 10.300.0.0/24, via: 10.8.8.8, dev: eth9 }, { via: 10.8.8.9, in: ns3 }]",
                        "neighbours: [{ address: x, lladdr: 1, dev: eth9 }]",
                        "fdb: [{ dev: eth9 }]",
                        "rules: [{ priority: x, iif: eth9, in: ns3 }]",
                        "servers: [{ tcp: x, in: ns3 }]",
                        "firewall: [{ in: ns3, rules: [x] }]"))
                .containsExactly(
                        "5:16+13 \"10.300.0.0\" is not an IPv4 or IPv6 address",
                        "5:36+8 gateway 10.8.8.8 is outside host's network 10.0.0.0/24",
                        "5:51+4 link \"eth9\" is not declared in host",
                        "5:59+1 a route needs the key \"to\"",
                        "5:80+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "6:25+1 \"x\" is not an IPv4 or IPv6 address",
                        "6:36+1 \"1\" is not an Ethernet address like 02:42:ac:11:00:02",
                        "6:44+4 link \"eth9\" is not declared in host",
                        "7:7+1 a forwarding entry needs the key \"lladdr\"",
                        "7:14+4 link \"eth9\" is not declared in host",
                        "8:9+1 a routing rule needs the key \"table\"",
                        "8:21+1 \"x\" is not a whole number",
                        "8:39+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "9:18+1 \"x\" is not a whole number",
                        "9:25+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "10:18+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "10:31+1 \"x\" has no -A CHAIN, -N CHAIN or -P CHAIN POLICY");
    }

    @Test
    void checksTheRestOfStepsAndChecks() {
        assertThat(withBridge(
                        "steps:",
                        "  - { run: [ls], in: ns3 }",
                        "  - { check: { png: ns4, from: ns3 } }",
                        "checks:",
                        "  - { tcp: 10.0.0.1, from: ns3 }",
                        "  - { link: eth9, mtu: x }",
                        "  - { port-of: br9 }",
                        "  - { from: ns3, expect: reply }",
                        "  - { sysctl: net.ipv4.ip_forward, in: ns3 }"))
                .containsExactly(
                        "6:12+1 expected a text, not a list",
                        "6:22+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "7:16+3 unknown key \"png\" | did you mean \"ping\"?",
                        "7:21+3 namespace \"ns4\" is not declared | did you mean \"ns1\"?",
                        "7:32+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "9:12+8 \"10.0.0.1\" has no port; write it like 203.0.113.8:80",
                        "9:28+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "10:13+4 link \"eth9\" is not declared in host",
                        "10:24+1 \"x\" is not a whole number",
                        "11:5+1 a check of \"port-of\" needs the key \"link\"",
                        "11:16+3 link \"br9\" is not declared in host | did you mean \"br0\"?",
                        "12:5+1 a check needs one of the keys ping, tcp, udp, http, nat, path, namespace, links, port-of,"
                                + " link, route, neighbour, fdb, address, rule, sysctl, listens, captured",
                        "12:13+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "13:5+1 a check of \"sysctl\" needs the key \"value\"",
                        "13:40+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?");
    }

    @Test
    void checksTheRestOfABridgeWithAWrongName() {
        assertThat(withBridge("  averyverylongname: { in: ns3, address: 10.7.0.0/24 }"))
                .containsExactly(
                        "5:3+17 interface name \"averyverylongname\" has 17 bytes, the kernel takes at most 15",
                        "5:28+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?",
                        "5:42+11 10.7.0.0 is the address of the network 10.7.0.0/24 itself, not of a host in it");
    }

    @Test
    void takesADeclaredNodeToBeThereWhateverIsSaidOfIt() {
        assertThat(Mistakes.of("namespaces: { a: up, b: { lo: op } }", "checks: [{ ping: 127.0.0.1, from: a }]"))
                .containsExactly(
                        "2:18+2 a namespace is keys with values, not \"up\"",
                        "2:31+2 \"op\" is not a state of lo: up, down | did you mean \"up\"?");
    }

    @Test
    void takesNodesThatStandInTheWrongFormToBeThere() {
        assertThat(Mistakes.of(
                        "namespaces: [a, b]", "checks: [{ ping: \"::1\", from: a }, { ping: \"::1\", from: c }]"))
                .containsExactly(
                        "2:13+1 expected names with what is said of each, not a list",
                        "3:57+1 namespace \"c\" is not declared");
    }

    @Test
    void takesWhatStandsUnderAnUnknownKeyToBeThere() {
        assertThat(Mistakes.of(
                        "machines: { a: }",
                        "cables: [{ name: eth0, in: a }]",
                        "routes: [{ to: default, in: a, dev: eth0 }]"))
                .containsExactly("2:1+8 unknown key \"machines\"", "3:1+6 unknown key \"cables\"");
    }

    @Test
    void concludesNothingFromAnAddressThatIsWrong() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: a, in: ns1, address: 10.300.0.2/24, gateway: 10.9.0.1, peer: { name: b } }",
                        "  - { type: veth, name: c, in: ns2, ip: 10.5.0.2/24, gateway: 10.5.0.1, peer: { name: d } }",
                        "routes:",
                        "  - { in: ns1, to: 10.6.0.0/16, via: 10.9.0.7 }",
                        "checks: [{ ping: ns1 }, { ping: ns2 }]"))
                .containsExactly("6:46+13 \"10.300.0.2\" is not an IPv4 or IPv6 address", "7:37+2 unknown key \"ip\"");
    }

    @Test
    void concludesNothingFromALinkInANodeThatIsNotDeclared() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, name: eth0, in: ns3, address: 10.0.0.2/24, peer: { name: p1, master: br0 } }",
                        "routes: [{ in: ns1, to: 10.6.0.0/16, via: 10.0.0.1, dev: eth0 }]",
                        "checks: [{ link: eth0, in: ns1 }, { ping: ns1 }]"))
                .containsExactly("6:35+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?");
    }

    @Test
    void concludesNothingFromAPortOfAnUnknownBridge() {
        assertThat(
                        withBridge(
                                "links:",
                                "  - { type: veth, name: a, in: ns1, address: 10.0.0.2/24, peer: { name: p1, master: br0 } }",
                                "  - { type: veth, name: b, in: ns1, address: 10.0.0.3/24, peer: { name: p2, master: [br0] } }"))
                .containsExactly("7:85+1 expected the name of a link, not a list");
    }

    @Test
    void concludesNothingFromABridgeWhoseOptionsAreWrong() {
        assertThat(withBridge(
                        "  br1: { stp: maybe }",
                        "links:",
                        "  - { type: veth, name: a, master: br0, peer: { name: b, master: br1 } }",
                        "  - { type: veth, name: c, master: br0, peer: { name: d, master: br1 } }"))
                .containsExactly("5:15+5 \"maybe\" is neither yes nor no");
    }

    @Test
    void concludesNothingFromLinksThatAreNoList() {
        assertThat(withBridge("links: { eth0: }", "routes: [{ in: ns1, to: default, via: 10.0.0.1, dev: eth1 }]"))
                .containsExactly("5:8+1 expected a list, not keys with values | begin each item with \"- \"");
    }

    @Test
    void concludesNothingFromRoundsThatAreNotCounted() {
        assertThat(Mistakes.of(
                        "repeat: [{ count: many, namespaces: { \"n${i}\": { lo: op } } }]",
                        "checks: [{ ping: 127.0.0.1, from: n7 }]"))
                .containsExactly(
                        "2:19+4 \"many\" is not a whole number",
                        "2:54+2 \"op\" is not a state of lo: up, down | did you mean \"up\"?");
    }

    @Test
    void concludesNothingFromAStepThatCannotBeRead() {
        assertThat(Mistakes.of("steps: [{ run: \"ip netns add x ${y}\" }]", "checks: [{ namespace: x }]"))
                .containsExactly("2:32+4 ${y} is no parameter of the scenario | write $y for a variable of a step");
    }

    @Test
    void takesALinkInAMisspeltNodeToBeInTheNearestAndInNoOther() {
        assertThat(withBridge(
                        "links:",
                        "  - { type: veth, in: nss2, address: 10.7.0.2/24, peer: { name: averyverylongname } }",
                        "routes: [{ in: ns2, to: default, via: 10.7.0.1, dev: a }, { to: default, via: 10.7.0.1, dev: b }]",
                        "checks: [{ link: c, in: ns1 }]"))
                .containsExactly(
                        "6:5+1 a veth link needs the key \"name\"",
                        "6:23+4 namespace \"nss2\" is not declared | did you mean \"ns2\"?",
                        "6:65+17 interface name \"averyverylongname\" has 17 bytes, the kernel takes at most 15",
                        "7:79+8 gateway 10.7.0.1 is outside host's network 10.0.0.0/24",
                        "7:94+1 link \"b\" is not declared in host",
                        "8:18+1 link \"c\" is not declared in ns1");
    }

    @Test
    void concludesNothingFromANodeThatIsNamedUnderAnUnknownKey() {
        assertThat(withBridge(
                        "links: [{ type: veth, name: eth0, in: ns1, address: 10.0.0.2/24, peer: { name: p1, master: br0 } }]",
                        "routes: [{ to: default, node: ns1, via: 10.0.0.9, dev: eth0 }]",
                        "checks: [{ link: eth0, node: ns1 }]"))
                .containsExactly("6:25+4 unknown key \"node\"", "7:24+4 unknown key \"node\"");
    }

    @Test
    void readsWhatStandsUnderAKeyThatStandsTwice() {
        assertThat(Mistakes.of(
                        "namespaces: { a: }",
                        "links: [{ type: veth, name: v, in: a, peer: { name: w } }]",
                        "namespaces: { b: , a: { lo: op } }",
                        "links: [{ type: veth, name: v, in: b, peer: { name: w, mtu: x } }]",
                        "checks: [{ link: v, in: b }]"))
                .containsExactly(
                        "4:1+10 the key \"namespaces\" stands twice, first in line 2",
                        "4:20+1 the key \"a\" stands twice, first in line 2",
                        "5:1+5 the key \"links\" stands twice, first in line 3",
                        "5:53+1 host has a link \"w\" already, see line 3",
                        "5:61+1 \"x\" is not a whole number");
    }

    @Test
    void findsAWrongCheckInAProcessThatHasEnded() {
        assertThat(Mistakes.of(
                        "processes: { box: }",
                        "steps: [{ end: box }, { run: ls, in: box, prints: [x] }]",
                        "checks: [{ sysctl: net.ipv4.ip_forward, in: box }]"))
                .containsExactly(
                        "3:23+1 box has been ended in line 3, its namespace is gone",
                        "3:51+1 expected a text, not a list",
                        "4:10+1 a check of \"sysctl\" needs the key \"value\"",
                        "4:10+1 box has been ended in line 3, its namespace is gone");
    }

    @Test
    void endsNothingThatMayBeAProcess() {
        assertThat(Mistakes.of("processes: [box]", "steps: [{ end: box }]"))
                .containsExactly("2:12+1 expected names with what is said of each, not a list");
    }
}
