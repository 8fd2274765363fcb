package io.netlab.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Check;
import io.netlab.check.Outcome;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All pairs of a network in the real kernel, before and after one of its nodes stops to answer. */
class MatrixIT {
    private static final Way ECHO = Way.echo(AddressFamily.IPV4);
    private static final Way WEB = new Way(Way.Kind.TCP, AddressFamily.IPV4, 80);
    private static final NodeName ONE = NodeName.of("ns1");
    private static final NodeName TWO = NodeName.of("ns2");
    private static final NodeName ALONE = NodeName.of("alone");

    private static final Scenario SCENARIO = ScenarioReader.read(new YamlText("matrix.yaml", """
                    netlab: 1
                    namespaces: { ns1: { lo: up }, ns2: { lo: up }, alone: { lo: up } }
                    links:
                      - type: veth
                        name: eth0
                        in: ns1
                        address: 10.0.0.1/24
                        peer: { name: eth0, in: ns2, address: 10.0.0.2/24 }
                    servers:
                      - { in: ns2, tcp: 80 }
                    checks:
                      - { ping: 10.0.0.2, from: ns1 }
                      - { ping: 10.0.0.2, from: alone, expect: network-unreachable }
                    """), Map.of());

    private final Lab lab = Lab.openFresh(WireTap.NONE);

    @BeforeEach
    void build() {
        lab.prepare();
        assertThat(new ScenarioRun(lab, SCENARIO, (phase, done, total) -> {})
                        .up("", "")
                        .isGood())
                .isTrue();
    }

    @AfterEach
    void close() {
        lab.clear();
        lab.close();
    }

    private Matrix matrix(Map<Pair, Outcome> before, Way... ways) {
        List<Check> checks = SCENARIO.checks().stream().map(Step.Verify::check).toList();
        return new MatrixRun(Syscalls.libc(), lab.nodes(), Expectations.of(checks, before))
                .run(lab.observe(), List.of(ways));
    }

    @Test
    void triesEveryPairThatHasAnAddressToTry() {
        Matrix matrix = matrix(Map.of(), ECHO, WEB);

        assertThat(matrix.cell(ONE, TWO, ECHO).orElseThrow().isReached()).isTrue();
        assertThat(matrix.cell(TWO, ONE, ECHO).orElseThrow().isReached()).isTrue();
        assertThat(matrix.cell(ALONE, TWO, ECHO).orElseThrow().word()).isEqualTo("network unreachable");
        assertThat(matrix.cell(ONE, ALONE, ECHO)).isEmpty();
        assertThat(matrix.cell(ONE, TWO, WEB).orElseThrow().isReached()).isTrue();
        assertThat(matrix.cell(TWO, ONE, WEB).orElseThrow().word()).isEqualTo("refused");
        assertThat(matrix.differences()).isEmpty();
    }

    @Test
    void whoStopsToAnswerIsNotAsTheCheckSaysNorAsItWas() {
        Matrix before = matrix(Map.of(), ECHO);
        lab.nodes().namespace(TWO).setSysctl("net.ipv4.icmp_echo_ignore_all", "1");

        Matrix after = matrix(before.outcomes(), ECHO);

        assertThat(after.differences())
                .extracting(MatrixText::difference)
                .containsExactly("! ns1 → ns2 10.0.0.2, IPv4: no reply, where ok is expected");
    }
}
