package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.netlab.doctor.Capabilities;
import io.netlab.doctor.Requirements;
import io.netlab.error.NetlabException;
import io.netlab.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Switches, tunnels and slow cables, as the machine's own programs see them. */
class WiresIT {
    private static final String[] SLOW = {
        "namespaces: { a: { lo: up } }",
        "links:",
        "  - { type: veth, name: v0, rate: 1mbit, address: 10.0.0.1/24, peer: { name: eth0, in: a, address: 10.0.0.2/24 } }"
    };

    private static final String[] SWITCH = {
        "bridges: { br0: { kind: ovs, address: 10.0.0.254/24 } }",
        "namespaces: { a: { lo: up } }",
        "links:",
        "  - { type: veth, name: eth0, in: a, address: 10.0.0.1/24, peer: { name: va, master: br0, tag: 10 } }"
    };

    private static final String[] FAR = {"links:", "  - { type: veth, name: v0, delay: 40ms, peer: { name: v1 } }"};

    private static final String[] VLANS = {
        "bridges: { br0: { vlan-filtering: yes, vlan-default-pvid: 0 } }",
        "links:",
        "  - { type: veth, name: v0, master: br0, tag: 10, peer: { name: v1 } }"
    };

    @Test
    void aSlowCableLetsPacketsWait() {
        try (Scenes scenes = new Scenes()) {
            scenes.become(SLOW);

            assertThat(scenes.plan(SLOW)).isEmpty();
            // 30 at once are 43,000 bytes, and the bucket takes 7,570: the others find it empty, however slow the
            // machine
            scenes.run("ping -q -c 30 -l 30 -s 1400 -W 1 10.0.0.2");
            assertThat(scenes.run("tc -s -j qdisc show dev v0")).containsPattern("\"overlimits\":[1-9]");
        }
    }

    @Test
    void aCableIsFastAgainWhenNothingIsSaidOfItsRate() {
        try (Scenes scenes = new Scenes()) {
            scenes.become(SLOW);
            scenes.become(String.join("\n", SLOW).replace("rate: 1mbit, ", ""));

            assertThat(scenes.run("tc -j qdisc show dev v0")).doesNotContain("tbf");
        }
    }

    @Test
    void aQueueIsTakenAwayByTheCommandThatNamesIt() {
        try (Scenes scenes = new Scenes()) {
            scenes.become(String.join("\n", SLOW).replace("rate: 1mbit, ", ""));

            scenes.run("tc qdisc add dev v0 root tbf rate 2mbit burst 10kb latency 50ms");
            assertThat(scenes.run("tc qdisc show dev v0")).contains("tbf", "rate 2Mbit", "burst 10Kb", "lat 50ms");
            scenes.run("tc qdisc del dev v0 root tbf rate 2mbit burst 10kb latency 50ms");
            assertThat(scenes.run("tc qdisc show dev v0")).doesNotContain("tbf");
        }
    }

    @Test
    void anOpenVswitchBridgeGoesWithItsDaemons() {
        assumeCan(SWITCH);
        try (Scenes scenes = new Scenes()) {
            scenes.become(SWITCH);

            assertThat(scenes.plan(SWITCH)).isEmpty();
            assertThat(scenes.run("ovs-vsctl list-ports br0")).isEqualTo("va\n");
            assertThat(scenes.run("ovs-vsctl get port va tag")).isEqualTo("10\n");

            scenes.become(String.join("\n", SWITCH).replace("tag: 10", "trunks: [10, 20]"));
            assertThat(scenes.run("ovs-vsctl get port va tag trunks")).isEqualTo("[]\n[10, 20]\n");

            scenes.become("namespaces: { a: { lo: up } }");
            assertThat(scenes.run("ip -br link")).doesNotContain("br0", "ovs-netdev");
            assertThat(Path.of("/run/openvswitch")).doesNotExist();
            assertThat(ProcessHandle.allProcesses()
                            .flatMap(process -> process.info().command().stream())
                            .filter(command ->
                                    command.endsWith("ovs-vswitchd") && Files.exists(Path.of("/run/openvswitch"))))
                    .isEmpty();
        }
    }

    @Test
    void linesOfDocumentsWorkOnTheLabsOwnSwitch() {
        assumeCan(SWITCH);
        try (Scenes scenes = new Scenes()) {
            scenes.run("ip link add v0 type veth peer name v1");

            scenes.run("ovs-vsctl add-br br0");
            scenes.run("ovs-vsctl add-port br0 v0 tag=30");
            scenes.run("ovs-vsctl set port v0 tag=40");

            assertThat(scenes.run("ovs-vsctl show")).contains("Bridge br0", "datapath_type: netdev", "tag: 40");
            scenes.run("ovs-vsctl del-port br0 v0");
            scenes.run("ovs-vsctl del-br br0");
            assertThat(scenes.run("ip -br link")).doesNotContain("br0");
        }
    }

    @Test
    void whatTheKernelCannotIsRefusedBeforeAnythingIsBuilt() {
        assertIsBuiltOrRefused(FAR, "netem", "tc -j qdisc show dev v0", "\"delay\":0.04");
        assertIsBuiltOrRefused(VLANS, "VLANs on a bridge", "bridge -j vlan show dev v0", "\"vlan\":10");
    }

    private static void assertIsBuiltOrRefused(String[] lines, String word, String look, String seen) {
        Scenario scenario = Scenes.scenario(lines);
        if (Capabilities.here().missing(Requirements.of(scenario)).isEmpty()) {
            try (Scenes scenes = new Scenes()) {
                scenes.become(lines);
                assertThat(scenes.plan(lines)).isEmpty();
                assertThat(scenes.run(look)).contains(seen);
            }
            return;
        }
        assertThatThrownBy(() -> Capabilities.here().require(scenario))
                .isInstanceOf(NetlabException.class)
                .hasMessageContaining(word);
    }

    private static void assumeCan(String... lines) {
        assumeThat(Capabilities.here().missing(Requirements.of(Scenes.scenario(lines))))
                .as("what Open vSwitch needs and is not here")
                .isEmpty();
    }
}
