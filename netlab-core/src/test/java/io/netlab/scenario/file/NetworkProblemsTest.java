package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkProblemsTest {
    /** Lines 2 to 4 of a file with two networks; what is given begins in line 5. */
    private static List<String> withNetworks(String... lines) {
        List<String> all = new ArrayList<>(
                List.of("networks:", "  web: { subnet: 10.1.0.0/24 }", "  tiny: { subnet: 10.2.0.0/30 }"));
        all.addAll(List.of(lines));
        return Mistakes.of(all.toArray(String[]::new));
    }

    @Test
    void refusesNetworksThatOverlap() {
        assertThat(Mistakes.of("networks:", "  one: { subnet: 10.0.0.0/16 }", "  two: { subnet: 10.0.3.0/24 }"))
                .containsExactly("4:18+11 subnet 10.0.3.0/24 overlaps network \"one\"'s subnet 10.0.0.0/16");
    }

    @Test
    void refusesANetworkThatOverlapsOneThatTheHostIsIn() {
        assertThat(Mistakes.of(
                        "links: [{ type: veth, name: up0, address: 10.0.3.1/24, peer: { name: up1 } }]",
                        "networks: { one: { subnet: 10.0.0.0/16 } }"))
                .containsExactly("3:28+11 subnet 10.0.0.0/16 overlaps up0's subnet 10.0.3.0/24");
    }

    @Test
    void choosesAnotherSubnetWhereTheNextIsTaken() {
        assertThat(Mistakes.read(
                                "links: [{ type: veth, name: up0, address: 172.18.0.9/16, peer: { name: up1 } }]",
                                "networks: { one: }")
                        .wanted()
                        .toString())
                .contains("172.19.0.1/16");
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        assertThat(withNetworks(
                        "namespaces:",
                        "  a: { networks: { web: { address: 10.1.0.7 } } }",
                        "  b: { networks: { web: { address: 10.1.0.7 } } }",
                        "  c: { networks: { web: { address: 10.1.0.1 } } }"))
                .containsExactly(
                        "7:36+8 10.1.0.7 is taken: it is the address of a",
                        "8:36+8 10.1.0.1 is taken: it is the gateway");
    }

    @Test
    void refusesAnAddressOutsideOfTheNetwork() {
        assertThat(withNetworks("namespaces:", "  a: { networks: { web: { address: 10.9.0.7 } } }"))
                .containsExactly("6:36+8 10.9.0.7 is outside the network's subnet 10.1.0.0/24");
    }

    @Test
    void refusesTheBroadcastAddress() {
        assertThat(withNetworks("namespaces:", "  a: { networks: { web: { address: 10.1.0.255 } } }"))
                .containsExactly("6:36+10 10.1.0.255 is taken: it is no address of a host");
    }

    @Test
    void saysWhenANetworkHasNoAddressLeft() {
        assertThat(withNetworks("namespaces:", "  a: { network: tiny }", "  b: { network: tiny }"))
                .containsExactly("7:17+4 network \"tiny\" has no address left for b in 10.2.0.0/30");
    }

    @Test
    void refusesAPortThatAnotherNodeHas() {
        assertThat(withNetworks(
                        "namespaces:",
                        "  a: { network: web, publish: \"8080:80\" }",
                        "  b: { network: web, publish: 8000-8100:8000-8100 }"))
                .containsExactly("7:31+19 port 8080/tcp of the host is taken by node a");
    }

    @Test
    void takesOnePortOfTwoTransportsAndOfTwoAddresses() {
        assertThat(withNetworks(
                        "links: [{ type: veth, name: up0, address: 192.0.2.1/24, peer: { name: up1 } }]",
                        "namespaces:",
                        "  a: { network: web, publish: [127.0.0.1:8080:80, 8080:80/udp] }",
                        "  b: { network: web, publish: 192.0.2.1:8080:80 }"))
                .isEmpty();
    }

    @Test
    void refusesAPortThatAServerOfTheHostHas() {
        assertThat(withNetworks(
                        "namespaces: { a: { network: web, publish: \"8080:80\" } }", "servers: [{ tcp: 8080 }]"))
                .containsExactly("5:43+9 port 8080/tcp of the host is taken by a server of the host");
    }

    @Test
    void refusesAnUnknownMode() {
        assertThat(withNetworks("namespaces: { a: { network: wbe } }"))
                .containsExactly("5:29+3 \"wbe\" is no network of the scenario, and no mode: none, host, container:NAME"
                        + " | did you mean \"web\"?");
    }

    @Test
    void refusesALinkToAnUnknownNode() {
        assertThat(withNetworks("namespaces: { web1: { network: bridge }, app: { network: bridge, links: wbe1 } }"))
                .containsExactly("5:73+4 namespace \"wbe1\" is not declared | did you mean \"web1\"?");
    }

    @Test
    void refusesALinkAcrossNetworks() {
        assertThat(withNetworks("namespaces: { one: { network: web }, app: { network: bridge, links: one } }"))
                .containsExactly("5:69+3 a link is between two nodes of the network \"bridge\","
                        + " and app and one are not both in it");
    }

    @Test
    void refusesAGatewayAndARangeOutsideOfTheSubnet() {
        assertThat(Mistakes.of("networks:", "  one: { subnet: 10.0.0.0/24, gateway: 10.0.1.1, range: 10.0.2.0/25 }"))
                .containsExactlyInAnyOrder(
                        "3:40+8 gateway 10.0.1.1 is outside the subnet 10.0.0.0/24",
                        "3:57+11 range 10.0.2.0/25 is outside the subnet 10.0.0.0/24");
    }

    @Test
    void refusesASubnetThatIsAnAddress() {
        assertThat(Mistakes.of("networks: { one: { subnet: 10.0.0.7/24 } }"))
                .containsExactly("2:28+11 10.0.0.7/24 is no network but an address in 10.0.0.0/24");
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(withNetworks("namespaces: { a: { network: web, publish: [x80, 70000:80, 1-3:1-2, 80/sctp] } }"))
                .containsExactly(
                        "5:44+3 \"x80\" is no published port; write it like 8080:80, 127.0.0.1:8080:80 or"
                                + " 7000-7003:7000-7003/udp",
                        "5:49+8 \"70000:80\": 70000 is outside 1 to 65535",
                        "5:59+7 \"1-3:1-2\" has 3 ports of the host for 2 of the container",
                        "5:68+7 \"80/sctp\": a port is of tcp or udp, not of \"sctp\"");
    }

    @Test
    void refusesPortsOfANodeWithoutANetwork() {
        assertThat(withNetworks("namespaces: { a: { publish: \"8080:80\" } }"))
                .containsExactly("5:29+9 \"publish\" is for a node with a \"network\" | say \"network: bridge\"");
    }

    @Test
    void refusesASharedNetworkForANamespaceWithAName() {
        assertThat(withNetworks("namespaces: { a: { network: host } }"))
                .containsExactly("5:29+4 \"network: host\" is for a process: a namespace with a name is one of its own"
                        + " | declare \"a\" under \"processes\"");
    }

    @Test
    void refusesToShareTheNetworkOfANodeThatThereIsNot() {
        assertThat(withNetworks("processes: { web1: { network: web }, a: { network: container:wbe1 } }"))
                .containsExactly("5:52+14 namespace \"wbe1\" is not declared | did you mean \"web1\"?");
    }

    @Test
    void refusesToPublishPortsOfASharedNetwork() {
        assertThat(withNetworks("processes: { a: { network: host, publish: \"8080:80\" } }"))
                .containsExactly("5:43+9 \"publish\" cannot be said of a node with \"network: host\"");
    }
}
