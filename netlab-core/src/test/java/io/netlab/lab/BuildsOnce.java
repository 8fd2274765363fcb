package io.netlab.lab;

import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A program that builds the scenario of a file and takes it away again, so that its own programs can be counted. */
final class BuildsOnce {
    private BuildsOnce() {}

    public static void main(String[] words) throws IOException {
        Scenario scenario =
                ScenarioReader.read(new YamlText("counted.yaml", Files.readString(Path.of(words[0]))), Map.of());
        try (Lab lab = Lab.openFresh(WireTap.NONE)) {
            lab.prepare();
            lab.apply(lab.plan(scenario, Topology.EMPTY), op -> {});
            lab.clear();
        }
    }
}
