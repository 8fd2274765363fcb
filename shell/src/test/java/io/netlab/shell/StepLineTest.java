package io.netlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.report.PlanText.Line;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepLineTest {
    @Test
    void tellsWhatWouldBeDoneAsTheScenarioHasIt() {
        Scenario scenario = ScenarioReader.read(new YamlText("web.yaml", """
                        netlab: 1
                        processes: { box: }
                        steps:
                          - { run: "ip link show $box", in: box, prints: lo }
                          - { run: ip link add lo type bridge, fails: File exists }
                          - check: { ping: 127.0.0.1, within: 2s }
                          - end: box
                        """), Map.of());

        assertThat(StepLine.of(scenario))
                .containsExactly(
                        new Line("ip link show $box", "typed in box, must print \"lo\""),
                        new Line("ip link add lo type bridge", "typed on the host, must fail with \"File exists\""),
                        new Line("check: host pings 127.0.0.1", "tried then, for up to 2.0 s"),
                        new Line("end: box", "the process is ended with SIGKILL"));
    }
}
