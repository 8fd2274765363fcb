package io.netlab.bench;

import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.Topology;
import java.util.Map;

/** A node of docker0 that publishes many ports: what the engine's rules for them take to be planned and to go in. */
final class PublishedPorts {
    private static final int FIRST = 8001;

    private PublishedPorts() {}

    /** Builds it in this namespace; the moment at which that began. */
    static long build(int count) {
        String range = FIRST + "-" + (FIRST + count - 1);
        String text = "netlab: 1\nengine: { userland-proxy: no }\nnamespaces: { web: { network: bridge, publish: "
                + range + ":" + range + " } }\n";
        Scenario scenario = ScenarioReader.read(new YamlText("ports.yaml", text), Map.of());
        try (Lab lab = Lab.open(WireTap.NONE)) {
            lab.prepare();
            long begin = System.nanoTime();
            lab.apply(lab.plan(scenario, Topology.EMPTY), op -> {});
            return begin;
        }
    }
}
