package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All pairs of many nodes on one bridge. */
class PingMeshIT {
    private static final int NODES = 24; // 552 pings: more than one part

    @Test
    void everyNodeReachesEveryOther() {
        try (TestNet net = new TestNet();
                Pinger pinger = new Pinger(Syscalls.libc())) {
            List<PingTask> tasks = mesh(star(net));

            List<ProbeResult> results = pinger.pingAll(tasks);

            assertThat(results).hasSize(NODES * (NODES - 1));
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.REPLY));
            assertThat(results.get(0).source()).contains(IpAddress.parse("10.0.0.1"));
        }
    }

    private static List<NetworkNamespace> star(TestNet net) {
        net.node("switch");
        net.ip("-n switch link add br0 up type bridge");
        List<NetworkNamespace> nodes = new ArrayList<>();
        for (int index = 0; index < NODES; index++) {
            String name = "n" + index;
            nodes.add(net.node(name));
            net.ip("-n switch link add v" + index + " master br0 up type veth peer name eth0 netns " + name);
            net.plug(name, "eth0", "10.0.0." + (index + 1) + "/24");
        }
        awaitForwarding(net);
        return nodes;
    }

    /** A port of a bridge is not ready as soon as it is up; the first packet through it would be lost. */
    private static void awaitForwarding(TestNet net) {
        for (int index = 0; index < NODES; index++) {
            String state = "";
            for (int tries = 0; tries < 500 && !isForwarding(state); tries++) {
                state = net.ip("-n switch -d link show v" + index);
            }
            assertThat(isForwarding(state)).as(state).isTrue();
        }
    }

    private static boolean isForwarding(String state) {
        return state.contains("state forwarding") && state.contains("state UP");
    }

    private static List<PingTask> mesh(List<NetworkNamespace> nodes) {
        List<PingTask> tasks = new ArrayList<>();
        for (NetworkNamespace from : nodes) {
            for (int index = 0; index < nodes.size(); index++) {
                if (nodes.get(index) != from) {
                    IpAddress to = IpAddress.parse("10.0.0.0").plus(index + 1);
                    tasks.add(PingTask.of(from, to, Duration.ofSeconds(3)));
                }
            }
        }
        return tasks;
    }
}
