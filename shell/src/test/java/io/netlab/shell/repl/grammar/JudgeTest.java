package io.netlab.shell.repl.grammar;

import static io.netlab.shell.repl.grammar.Verdict.BEGUN;
import static io.netlab.shell.repl.grammar.Verdict.GOOD;
import static io.netlab.shell.repl.grammar.Verdict.OPEN;
import static io.netlab.shell.repl.grammar.Verdict.WORD;
import static io.netlab.shell.repl.grammar.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final LineGrammar grammar = new LineGrammar(Map.of());

    private List<Verdict> verdicts(String line) {
        return new Judge(new FakeNames())
                .of(grammar.read(line, NodeName.of("ns1")).words(), line.length());
    }

    @Test
    void knowsWordsAndNamesThatAreThere() {
        assertThat(verdicts("ip link set veth-ns1 up")).containsExactly(GOOD, WORD, WORD, GOOD, WORD);
    }

    @Test
    void seesAnUnknownVerbAndAnUnknownName() {
        assertThat(verdicts("ip lonk show ")).startsWith(GOOD, WRONG);
        assertThat(verdicts("ip link set veth-ns9 up")).containsExactly(GOOD, WORD, WORD, WRONG, WORD);
    }

    @Test
    void looksForALinkInTheNodeThatTheLineNames() {
        assertThat(verdicts("ip -n ns2 link set veth-ns2 up")).doesNotContain(WRONG);
        assertThat(verdicts("ip -n ns2 link set veth-ns1 up")).contains(WRONG);
    }

    @Test
    void seesAnAddressThatIsNone() {
        assertThat(verdicts("ip addr add 10.0.0.256/24 dev veth-ns1").get(3)).isEqualTo(WRONG);
        assertThat(verdicts("ip addr add 10.0.0.25/33 dev veth-ns1").get(3)).isEqualTo(WRONG);
        assertThat(verdicts("ip addr add fd00::1/64 dev veth-ns1")).doesNotContain(WRONG);
    }

    @Test
    void isPatientWithAWordThatIsBeingTyped() {
        assertThat(verdicts("ip li")).containsExactly(GOOD, WORD);
        assertThat(verdicts("ip link set veth").get(3)).isEqualTo(BEGUN);
        assertThat(verdicts("ip addr add 10.0.").get(3)).isEqualTo(BEGUN);
        assertThat(verdicts("brid")).containsExactly(BEGUN);
        assertThat(verdicts("brix")).containsExactly(WRONG);
    }

    @Test
    void knowsANameFromWhereTheLineItselfGivesIt() {
        assertThat(verdicts("ip netns add ns7 && ip -n ns7 link")).doesNotContain(WRONG);
        assertThat(verdicts("ip link add a type veth peer name b && ip link set b up"))
                .doesNotContain(WRONG);
    }

    @Test
    void saysNothingOfWhatOnlyAShellKnows() {
        assertThat(verdicts("ip link set $pid up").get(3)).isEqualTo(OPEN);
        assertThat(verdicts("tcpdump -ni any")).containsExactly(GOOD, OPEN, OPEN);
    }

    @Test
    void findsNoFaultInTheLinesOfTheDocuments() {
        for (String line : List.of(
                "ip netns add ns3",
                "ip link add veth-a type veth peer name veth-b",
                "ip link set veth-ns1 netns ns2",
                "ip addr add 192.168.0.11/24 brd + dev veth-ns1",
                "ip route add default via 192.168.0.12",
                "ip r a 10.0.0.0/8 dev veth-ns1 scope link metric 10",
                "ip -br -4 a",
                "ip neigh add 192.168.0.12 lladdr 02:42:ac:11:00:02 dev veth-ns1 nud permanent",
                "sysctl -w net.ipv4.ip_forward=1",
                "sysctl net.ipv4.ip_forward = 1",
                "ping -c 1 -W 1 192.168.0.12",
                "bridge link set dev veth-ns1 hairpin on")) {
            assertThat(verdicts(line)).as(line).doesNotContain(WRONG, BEGUN);
        }
    }
}
