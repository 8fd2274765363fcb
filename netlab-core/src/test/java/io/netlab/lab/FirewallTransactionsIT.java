package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.scenario.Scenario;
import io.netlab.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirewallTransactionsIT {
    private static final String[] TWO_HUNDRED_PORTS = {
        "engine: { userland-proxy: no, ip6tables: yes }",
        "networks: { web: { subnet: [172.18.0.0/16, \"fd00:18::/64\"] } }",
        "namespaces: { box: { network: web, publish: 8001-8200:8001-8200 } }"
    };

    @TempDir
    private Path directory;

    @Test
    void whatIsPlannedAsksOfAFamilyTwiceAtMost() throws IOException {
        try (Scenes scenes = new Scenes()) {
            Scenario scenario = Scenes.scenario(TWO_HUNDRED_PORTS);

            List<String> programs = programsOf(() -> scenes.lab().plan(scenario, Topology.EMPTY));

            assertThat(programs).hasSizeLessThanOrEqualTo(8); // the host and box, two families
        }
    }

    /** The programs that this process starts meanwhile, as the JVM's flight recorder notes them. */
    private List<String> programsOf(Runnable work) throws IOException {
        Path file = directory.resolve("programs.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ProcessStart");
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        List<String> programs = RecordingFile.readAllEvents(file).stream()
                .map(event -> event.getString("command"))
                .toList();
        Files.delete(file);
        return programs;
    }
}
