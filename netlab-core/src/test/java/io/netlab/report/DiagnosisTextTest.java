package io.netlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Diagnosis;
import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.text.Glyphs;
import io.netlab.text.Page;
import io.netlab.text.Style;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosisTextTest {
    private static final Page PAGE = new Page(80, Glyphs.UNICODE, Style.plain());
    private static final List<Hop> WAY = List.of(
            hop("box01", ""), hop("box01", "eth0"), hop("host", "veth1"), hop("host", "docker0"), hop("host", "veth2"));

    private static Hop hop(String node, String link) {
        return new Hop(NodeName.of(node), link);
    }

    private static Diagnosis broken(Hop at) {
        Fault fault = new Fault(
                "L02",
                Direction.THERE,
                at,
                "eth0 in box02 is down",
                "both ends must be up",
                List.of("link eth0 in box02: not UP"),
                List.of("ip -n box02 link set dev eth0 up"));
        return new Diagnosis(
                "box01 to 172.17.0.3, icmp",
                false,
                "no reply",
                WAY,
                List.of(),
                Optional.of(fault),
                List.of(),
                List.of());
    }

    @Test
    void drawsACrossBeforeWhatIsBroken() {
        assertThat(DiagnosisText.render(broken(hop("box02", "eth0")), PAGE)).isEqualTo("""
                ✘ box01 to 172.17.0.3, icmp   no reply
                  way there  box01 eth0 ── host veth1 docker0 veth2 ─✘─ box02 eth0
                  broken     eth0 in box02 is down  [L02]
                             both ends must be up
                  evidence   link eth0 in box02: not UP
                  mend       ip -n box02 link set dev eth0 up
                """);
    }

    @Test
    void whatIsBrokenOnTheWayIsMarkedInItsPlace() {
        assertThat(DiagnosisText.render(broken(hop("host", "docker0")), PAGE))
                .contains("box01 eth0 ── host veth1 ─✘─ docker0 veth2\n");
    }

    @Test
    void saysThatTheEvidenceDoesNotDecide() {
        Diagnosis open = new Diagnosis(
                "a to b, icmp",
                false,
                "no reply",
                WAY,
                List.of(),
                Optional.empty(),
                List.of("IcmpInEchos in b rose by 1"),
                List.of("ping -c 1 b"));

        assertThat(DiagnosisText.render(open, PAGE))
                .contains("  open       no fault was found on the way, and what was seen does not decide\n")
                .contains("  known      IcmpInEchos in b rose by 1\n")
                .contains("  try        ping -c 1 b\n");
    }

    @Test
    void isJsonForPrograms() {
        assertThat(DiagnosisJson.render(broken(hop("box02", "eth0"))))
                .contains("\"well\": false", "\"id\": \"L02\"", "\"direction\": \"there\"", "\"node\": \"box02\"");
    }
}
