package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormProblemsTest {
    @Test
    void suggestsTheKeyThatWasMeant() {
        assertThat(Mistakes.of("titel: web")).containsExactly("2:1+5 unknown key \"titel\" | did you mean \"title\"?");
    }

    @Test
    void suggestsNothingWhenNoKeyIsNear() {
        assertThat(Mistakes.of("zzzzz: web")).containsExactly("2:1+5 unknown key \"zzzzz\"");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(Mistakes.of("title: a", "title: b"))
                .containsExactly("3:1+5 the key \"title\" stands twice, first in line 2");
    }

    @Test
    void namesARequiredKeyThatIsMissing() {
        assertThat(Mistakes.of("links:", "  - { type: veth, name: eth0 }"))
                .containsExactly("3:5+1 a veth link needs the key \"peer\"");
    }

    @Test
    void refusesAListWhereKeysBelong() {
        assertThat(Mistakes.of("namespaces: [ns1, ns2]"))
                .containsExactly("2:13+1 expected names with what is said of each, not a list");
    }

    @Test
    void refusesKeysWhereAListBelongs() {
        assertThat(Mistakes.of("checks: { ping: 10.0.0.1 }"))
                .containsExactly("2:9+1 expected a list, not keys with values | begin each item with \"- \"");
    }

    @Test
    void refusesAListWhereAValueBelongs() {
        assertThat(Mistakes.of("bridges:", "  br0: { mtu: [1500] }"))
                .containsExactly("3:15+1 expected a whole number, not a list");
    }

    @Test
    void refusesAValueWhereKeysBelong() {
        assertThat(Mistakes.of("namespaces:", "  ns1: up"))
                .containsExactly("3:8+2 a namespace is keys with values, not \"up\"");
    }

    @Test
    void refusesAFileThatIsAList() {
        assertThat(Mistakes.inText("- a\n", Map.of()))
                .containsExactly("1:1+1 a scenario is keys with values, not a list");
    }

    @Test
    void refusesAnotherVersionOfTheFormat() {
        assertThat(Mistakes.inText("netlab: 2\n", Map.of())).containsExactly("1:9+1 2 is outside 1 to 1");
    }

    @Test
    void refusesAFileThatDoesNotSayItsVersion() {
        assertThat(Mistakes.inText("title: a\n", Map.of()))
                .containsExactly("1:1+5 a scenario needs the key \"netlab\"");
    }

    @Test
    void refusesANumberOutOfBounds() {
        assertThat(Mistakes.of("servers: [{ tcp: 70000 }]")).containsExactly("2:18+5 70000 is outside 1 to 65535");
    }

    @Test
    void refusesANumberBeyondAllNumbers() {
        assertThat(Mistakes.of("servers: [{ tcp: 99999999999999999999999 }]"))
                .containsExactly("2:18+23 99999999999999999999999 is outside 1 to 65535");
    }

    @Test
    void asksForTheQuotesOfANumberToBeTakenAway() {
        assertThat(Mistakes.of("servers: [{ tcp: \"80\" }]"))
                .containsExactly("2:18+4 \"80\" is not a whole number | take the quotes away");
    }

    @Test
    void refusesAFlagThatIsNeitherYesNorNo() {
        assertThat(Mistakes.of("bridges:", "  br0: { stp: maybe }"))
                .containsExactly("3:15+5 \"maybe\" is neither yes nor no");
    }

    @Test
    void listsTheKindsOfLinks() {
        assertThat(Mistakes.of("links:", "  - { type: vet, name: a }"))
                .containsExactly("3:13+3 \"vet\" is not a type of a link: veth, bridge, vxlan, macvlan, dummy, ifb"
                        + " | did you mean \"veth\"?");
    }

    @Test
    void refusesALinkWithoutItsType() {
        assertThat(Mistakes.of("links:", "  - { name: a }"))
                .containsExactly("3:5+1 a link needs the key \"type\": veth, bridge, vxlan, macvlan, dummy, ifb");
    }

    @Test
    void refusesACheckThatChecksNothing() {
        assertThat(Mistakes.of("checks:", "  - { pong: 10.0.0.1 }"))
                .containsExactly("3:7+4 unknown key \"pong\" | did you mean \"ping\"?");
    }

    @Test
    void listsTheVerbsOfACheckThatHasNone() {
        assertThat(Mistakes.of("checks:", "  - { from: host }"))
                .singleElement()
                .asString()
                .startsWith("3:5+1 a check needs one of the keys ping, tcp, ");
    }

    @Test
    void saysThatARepeatWithinARepeatIsNotSupported() {
        assertThat(Mistakes.of("repeat: [{ count: 1, repeat: [{ count: 2, namespaces: { a: } }] }]"))
                .containsExactly("2:22+6 a repeat within a repeat is not supported: ${i} counts the rounds of one");
    }

    @Test
    void refusesACheckOfAPolicyAsARule() {
        assertThat(Mistakes.of("checks: [{ rule: -P FORWARD DROP }]"))
                .containsExactly("2:18+15 \"-P FORWARD DROP\" is no rule: a rule is written -A CHAIN ...");
    }

    @Test
    void refusesAKeyOfAnotherCheck() {
        assertThat(Mistakes.of("checks:", "  - { ping: 10.0.0.1, status: 200 }"))
                .containsExactly("3:23+6 unknown key \"status\"");
    }

    @Test
    void refusesWhatIsNotAnAddress() {
        assertThat(Mistakes.of("bridges:", "  br0: { address: 172.17.0.300/16 }"))
                .containsExactly("3:19+15 \"172.17.0.300\" is not an IPv4 or IPv6 address");
    }

    @Test
    void refusesAPrefixLengthThatTheFamilyHasNot() {
        assertThat(Mistakes.of("bridges:", "  br0: { address: 172.17.0.1/33 }"))
                .containsExactly("3:19+13 /33 is not a prefix length of IPv4 (0 to 32)");
    }

    @Test
    void refusesANameOfMoreThanFifteenBytes() {
        assertThat(Mistakes.of("bridges:", "  averyverylongname: {}"))
                .containsExactly(
                        "3:3+17 interface name \"averyverylongname\" has 17 bytes, the kernel takes at most 15");
    }

    @Test
    void refusesASettingThatBelongsToTheWholeMachine() {
        assertThat(Mistakes.of("host: { sysctls: { kernel.panic: 1 } }"))
                .containsExactly(
                        "2:20+12 \"kernel.panic\" is no setting of a network namespace: those begin with net.");
    }

    @Test
    void refusesARouteToANetworkWithHostBits() {
        assertThat(Mistakes.of("routes: [{ to: 10.1.2.3/8, dev: lo }]"))
                .containsExactly("2:16+10 10.1.2.3/8 has host bits; the network is 10.0.0.0/8");
    }

    @Test
    void refusesANegativeCheckWithoutAReason() {
        assertThat(Mistakes.of("checks:", "  - { ping: 10.0.0.1, expect: fail }"))
                .containsExactly(
                        "3:31+4 \"fail\" is not a way in which a check ends: reply, no-reply, network-unreachable,"
                                + " host-unreachable, refused, prohibited, ttl-exceeded, too-big");
    }

    @Test
    void refusesAFirewallLineWithoutAChain() {
        assertThat(Mistakes.of("firewall:", "  - { rules: [\"-I FORWARD -j DROP\"] }"))
                .containsExactly("3:15+20 \"-I FORWARD -j DROP\" has no -A CHAIN, -N CHAIN or -P CHAIN POLICY");
    }

    @Test
    void refusesATableThatIptablesHasNot() {
        assertThat(Mistakes.of("firewall:", "  - { rules: [\"-t net -A FORWARD -j DROP\"] }"))
                .containsExactly("3:15+27 \"net\" is not a table: filter, nat, mangle, raw, security");
    }

    @Test
    void refusesATimeWithoutAUnit() {
        assertThat(Mistakes.of("checks:", "  - { ping: 10.0.0.1, within: 2 }"))
                .containsExactly("3:31+1 \"2\" is not a time like 2s or 500ms");
    }

    @Test
    void refusesAnIpv6AddressBeforeAPortWithoutBrackets() {
        assertThat(Mistakes.of("checks:", "  - { tcp: \"fd00::1:80\" }"))
                .containsExactly("3:12+12 \"fd00::1:80\": an IPv6 address before a port stands in [ ]");
    }

    @Test
    void reportsAllMistakesAtOnce() {
        assertThat(Mistakes.of(
                        "titel: a",
                        "namespaces:",
                        "  ns1: { lo: op }",
                        "servers: [{ tcp: 0 }]",
                        "checks: [{ ping: ns3 }]"))
                .containsExactly(
                        "2:1+5 unknown key \"titel\" | did you mean \"title\"?",
                        "4:14+2 \"op\" is not a state of lo: up, down | did you mean \"up\"?",
                        "5:18+1 0 is outside 1 to 65535",
                        "6:18+3 namespace \"ns3\" is not declared | did you mean \"ns1\"?");
    }
}
