package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.netlink.WireTap;
import io.netlab.report.RunReport;
import org.junit.jupiter.api.Test;

class ScenarioRunIT {
    @Test
    void saysAsACommandWhatIsNotAsItWasMade() {
        try (Lab lab = Lab.openFresh(WireTap.NONE)) {
            lab.prepare();

            RunReport report = new ScenarioRun(
                            lab,
                            Scenes.scenario(
                                    "host: { sysctls: { net.ipv4.ip_forward: 0, net.ipv4.conf.all.forwarding: 1 } }"),
                            (phase, done, total) -> {})
                    .run("", "");

            assertThat(report.failures())
                    .singleElement()
                    .extracting(RunReport.Failure::message)
                    .asString()
                    .startsWith("look at what was built: 1 thing is not as it was made; what would mend the first:"
                            + " sysctl -w net.ipv4.");
        }
    }
}
