package io.netlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.Glyphs;
import io.netlab.text.Page;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final PlanText.Line SHORT = new PlanText.Line("ip netns add box01", "a new namespace");
    private static final PlanText.Line LONG = new PlanText.Line(
            "ip link add veth32a267d type veth peer name eth0 netns box01",
            "a cable between veth32a267d in host and eth0 in box01, whose host end is a port of docker0");

    @Test
    void writesCommandsAndWordsBesideEachOther() {
        PlanText.Line other = new PlanText.Line("ip link add docker0 type bridge", "a switch");

        assertThat(PlanText.render(List.of(SHORT, other), List.of(), Page.plain()))
                .isEqualTo("""
                          1  ip netns add box01               a new namespace
                          2  ip link add docker0 type bridge  a switch
                        """);
    }

    @Test
    void writesLongWordsBelowTheirCommand() {
        assertThat(PlanText.render(List.of(LONG), List.of(), Page.plain())).isEqualTo("""
                          1  ip link add veth32a267d type veth peer name eth0 netns box01
                               a cable between veth32a267d in host and eth0 in box01, whose host end is
                               a port of docker0
                        """);
    }

    @Test
    void writesTheStepsBehindTheChanges() {
        PlanText.Line step = new PlanText.Line("ls /sys/class/net", "typed in box01");

        assertThat(PlanText.render(List.of(SHORT), List.of(step), Page.plain())).isEqualTo("""
                          1  ip netns add box01  a new namespace
                        then the steps of the scenario
                          2  ls /sys/class/net   typed in box01
                        """);
        assertThat(PlanText.json(List.of(SHORT), List.of(step)).replaceAll("\\s+", ""))
                .isEqualTo("[{\"command\":\"ipnetnsaddbox01\",\"words\":\"anewnamespace\"},"
                        + "{\"command\":\"ls/sys/class/net\",\"words\":\"typedinbox01\",\"step\":true}]");
    }

    @Test
    void saysThatNothingIsToBeDone() {
        assertThat(PlanText.render(List.of(), List.of(), Page.plain()))
                .isEqualTo("nothing to do: all of it is there\n");
    }

    @Test
    void alignsTheNumbersOfAPlan() {
        String plan = PlanText.render(Collections.nCopies(1000, SHORT), List.of(), Page.plain());

        assertThat(plan).startsWith("      1  ip").contains("\n    999  ip").contains("\n  1,000  ip");
    }

    @Test
    void drawsProgress() {
        assertThat(Progress.line("build", 500, 1000, Duration.ofMillis(1200), Page.plain()))
                .isEqualTo("build     ════════════╌╌╌╌╌╌╌╌╌╌╌╌  500 of 1,000  1.2 s");
        assertThat(Progress.line("verify", 0, 3, Duration.ZERO, Page.plain().with(Glyphs.ASCII)))
                .isEqualTo("verify    ........................  0 of 3  0 ms");
    }

    @Test
    void drawsNoBarWhenTheTotalIsNotKnownAndNoneThatIsTooLong() {
        assertThat(Progress.line("remove", 7, 0, Duration.ofSeconds(2), Page.plain()))
                .isEqualTo("remove    7  2.0 s");
        assertThat(Progress.line("build", 9, 3, Duration.ofSeconds(2), Page.plain()))
                .isEqualTo("build     ════════════════════════  3 of 3  2.0 s");
    }
}
