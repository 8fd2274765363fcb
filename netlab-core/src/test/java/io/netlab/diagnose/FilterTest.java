package io.netlab.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which rule decides, by what iptables-save and nft print. */
class FilterTest {
    private static final IpAddress BOX = IpAddress.parse("172.17.0.2");
    private static final IpAddress OUTSIDE = IpAddress.parse("203.0.113.8");
    private static final String DOCKER = """
            *filter
            :INPUT ACCEPT [0:0]
            :FORWARD DROP [0:0]
            :OUTPUT ACCEPT [0:0]
            :DOCKER - [0:0]
            [9:540] -A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
            [2:120] -A FORWARD -o docker0 -j DOCKER
            [4:240] -A FORWARD -i docker0 ! -o docker0 -j ACCEPT
            [1:60] -A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT
            [MARKED:0] -A DOCKER -m mark --mark 0x7 -j DROP
            COMMIT
            *nat
            :PREROUTING ACCEPT [0:0]
            :POSTROUTING ACCEPT [0:0]
            [0:0] -A PREROUTING -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80
            [0:0] -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
            COMMIT
            """;

    private static Firewall docker(int marked) {
        return Firewall.of(DOCKER.replace("MARKED", Integer.toString(marked)), "", AddressFamily.IPV4);
    }

    private static Packet tcp(IpAddress from, IpAddress to, int port) {
        return new Packet(from, to, Optional.of(Protocol.TCP), 40_000, port, 60, false, false);
    }

    private static Passage passage(Packet packet, String in, String out) {
        return new Passage(packet, in, out, false, address -> false);
    }

    private static Filter now(int marked) {
        return new Filter(docker(marked), Optional.of(docker(0)));
    }

    private static String refusal(Filter filter, Packet packet, String in, String out) {
        return filter.refusal(Hook.FORWARD, false, passage(packet, in, out))
                .map(Filter.Decision::text)
                .orElse("passes");
    }

    @Test
    void aRuleOfAChainThatAnotherLeadsToDecides() {
        assertThat(refusal(now(0), tcp(OUTSIDE, BOX, 80), "up0", "docker0")).isEqualTo("passes");
    }

    @Test
    void thePolicyDecidesWhenNoRuleDoes() {
        assertThat(refusal(now(0), tcp(OUTSIDE, BOX, 81), "up0", "docker0"))
                .isEqualTo("policy DROP of chain FORWARD, table filter");
    }

    @Test
    void whatIsAnsweredBelongsToAConnection() {
        assertThat(refusal(now(0), tcp(BOX, OUTSIDE, 80).answer(), "up0", "docker0"))
                .isEqualTo("passes");
    }

    @Test
    void ofARuleThatAsksForSomethingElseTheCounterDecides() {
        assertThat(refusal(now(3), tcp(OUTSIDE, BOX, 81), "up0", "docker0"))
                .isEqualTo("iptables -t filter -A DOCKER -m mark --mark 0x7 -j DROP   [3 packets]");
    }

    @Test
    void anAddressIsTranslatedByTheRuleThatFits() {
        Filter filter = now(0);

        Optional<Filter.Decision> there =
                filter.translation(Hook.PREROUTING, passage(tcp(OUTSIDE, BOX, 8080), "up0", ""));
        Optional<Filter.Decision> out =
                filter.translation(Hook.POSTROUTING, passage(tcp(BOX, OUTSIDE, 80), "docker0", "up0"));

        assertThat(there.map(each -> each.target().argument())).contains("172.17.0.2:80");
        assertThat(out.map(each -> each.target().kind())).contains(Target.Kind.MASQUERADE);
        assertThat(filter.translation(Hook.POSTROUTING, passage(tcp(BOX, OUTSIDE, 80), "", "docker0")))
                .isEmpty();
    }

    @Test
    void aChainOfTheBridgeSeesArpBeforeIp() {
        String ruleset = """
                {"nftables": [{"table": {"family": "bridge", "name": "f", "handle": 1}},
                 {"chain": {"family": "bridge", "table": "f", "name": "c", "handle": 1, "type": "filter",
                  "hook": "forward", "prio": 0, "policy": "accept"}},
                 {"rule": {"family": "bridge", "table": "f", "chain": "c", "handle": 2, "expr": [
                  {"match": {"op": "==", "left": {"payload": {"protocol": "ether", "field": "type"}}, "right": "arp"}},
                  {"match": {"op": "!=", "left": {"meta": {"key": "iifname"}}, "right": "p1"}},
                  {"counter": {"packets": 5, "bytes": 0}}, {"drop": null}]}}]}
                """;
        Filter filter = new Filter(Firewall.of("", ruleset, AddressFamily.IPV4), Optional.empty());
        Passage frame = passage(tcp(OUTSIDE, BOX, 80), "p2", "p3");

        assertThat(filter.refusal(Hook.FORWARD, true, frame)).isEmpty();
        assertThat(filter.refusal(Hook.FORWARD, true, frame.asking()).map(Filter.Decision::removal))
                .contains("nft delete rule bridge f c handle 2");
        assertThat(filter.refusal(
                        Hook.FORWARD, true, passage(frame.packet(), "p1", "p3").asking()))
                .isEmpty();
    }
}
