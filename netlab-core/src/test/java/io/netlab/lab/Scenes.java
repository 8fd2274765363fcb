package io.netlab.lab;

import io.netlab.netlink.WireTap;
import io.netlab.op.NetworkOp;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;

/** A lab for tests, which becomes one scenario after the other, as a kept lab does. */
final class Scenes implements AutoCloseable {
    private final Lab lab = Lab.openFresh(WireTap.NONE);
    private Topology former = Topology.EMPTY;

    Scenes() {
        lab.prepare();
    }

    static Scenario scenario(String... lines) {
        String text = "netlab: 1\n" + String.join("\n", lines) + "\n";
        return ScenarioReader.read(new YamlText("scene.yaml", text), Map.of());
    }

    /** What would be done now. */
    List<NetworkOp> plan(String... lines) {
        return lab.plan(scenario(lines), former);
    }

    /** Makes the lab what the lines say; returns what was done. */
    List<NetworkOp> become(String... lines) {
        List<NetworkOp> ops = plan(lines);
        lab.apply(ops, op -> {});
        former = scenario(lines).wanted();
        return ops;
    }

    /** What a program prints on the lab's host. */
    String run(String line) {
        return lab.commands(List.of()).run(line, NodeName.HOST);
    }

    Lab lab() {
        return lab;
    }

    @Override
    public void close() {
        lab.clear();
        lab.close();
    }
}
