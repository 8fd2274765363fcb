package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorJsonTest {
    @Test
    void writesStableNames() {
        Diagnosis diagnosis = new Diagnosis(
                List.of(
                        new Verdict(Feature.JAVA, new State.Present("17.0.15")),
                        new Verdict(Feature.BR_NETFILTER, new State.Missing("not there", "modprobe br_netfilter")),
                        new Verdict(Feature.NAT, new State.Unknown("not tried"))),
                Map.of("ovs-bridge", List.of("Open vSwitch")));

        assertThat(DoctorJson.render(diagnosis)).isEqualTo("""
                        {
                          "format": 1,
                          "ready": true,
                          "features": [
                            {
                              "name": "java",
                              "importance": "needed",
                              "state": "present",
                              "version": "17.0.15"
                            },
                            {
                              "name": "br-netfilter",
                              "importance": "scenarios",
                              "state": "missing",
                              "why": "not there",
                              "mend": "modprobe br_netfilter"
                            },
                            {
                              "name": "nat",
                              "importance": "scenarios",
                              "state": "unknown",
                              "why": "not tried"
                            }
                          ],
                          "scenarios": [
                            {
                              "name": "ovs-bridge",
                              "runs": false,
                              "lacks": [
                                "Open vSwitch"
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void survivesWhateverAProgramSaid() {
        String nasty = "\"quoted\" \\ back\ttab\nline \u001b[31m red é 网";
        Diagnosis diagnosis = new Diagnosis(List.of(new Verdict(Feature.NFT, new State.Missing(nasty, ""))), Map.of());

        JsonNode read = JsonMapper.shared().readTree(DoctorJson.render(diagnosis));

        assertThat(read.get("features").get(0).get("why").asString()).isEqualTo(nasty);
    }
}
