package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What makes a check pass, fail, and wait, as an author of scenarios sees it. */
class CheckSemanticsIT {
    private static final String UNPLUGGED = "steps: [{ run: ip link set eth0 down, in: b }]\n";
    private static final String FIREWALL = "steps: [{ run: iptables -A INPUT -j DROP, in: b }]\n";
    private static final String NO_ROUTE = "steps: [{ run: ip route del 10.0.0.0/24, in: a }]\n";

    private static final String LATE = pluggedInAfter(1);
    private static final String TOO_LATE = pluggedInAfter(600);

    private final Person person = Person.ordinary();

    @AfterEach
    void removeHome() {
        person.close();
    }

    private static String pluggedInAfter(int seconds) {
        return """
                steps:
                  - { run: ip link set eth0 down, in: b }
                  - { run: "sh -c '(sleep %d; ip link set eth0 up) >/dev/null 2>&1 &'", in: b }
                """.formatted(seconds);
    }

    private Command.Outcome run(String steps, String check) {
        person.file("semantics.yaml", TwoNodes.and(steps + "checks: [" + check + "]\n"));
        return person.netlab("run", "semantics.yaml", "--report", "text", "--report", "json=report.json")
                .run();
    }

    private JsonNode onlyCheck() {
        return JsonMapper.shared()
                .readTree(person.read("report.json"))
                .get(0)
                .get("checks")
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping: 10.0.0.2", "tcp: \"10.0.0.2:80\""})
    void takesAFirewallForNoReply(String probe) {
        assertExit(run(FIREWALL, "{ " + probe + ", from: a, expect: no-reply, within: 20s }"), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping: 10.0.0.2", "tcp: \"10.0.0.2:80\""})
    void doesNotTakeAnUnpluggedCableForAFirewall(String probe) {
        Command.Outcome run = run(UNPLUGGED, "{ " + probe + ", from: a, expect: no-reply, within: 1s }");

        assertExit(run, 1);
        assertThat(run.output().replaceAll("\\s+", " "))
                .contains("host unreachable: neighbour 10.0.0.2")
                .contains("where no-reply was expected");
    }

    @Test
    void doesNotTakeASenderWithoutARouteForAFirewall() {
        Command.Outcome run = run(NO_ROUTE, "{ ping: 10.0.0.2, from: a, expect: no-reply, within: 1s }");

        assertExit(run, 1);
        assertThat(run.output()).contains("network unreachable").contains("ENETUNREACH");
    }

    @Test
    void doesNotTakeAFirewallForAClosedPort() {
        String refused = "{ tcp: \"10.0.0.2:81\", from: a, expect: refused, within: ";

        assertExit(run("", refused + "20s }"), 0);
        assertExit(run(FIREWALL, refused + "1s }"), 1);
    }

    @Test
    void failsANegativeCheckThatGetsAnAnswer() {
        Command.Outcome run = run("", "{ ping: 10.0.0.2, from: a, expect: no-reply, within: 1s }");

        assertExit(run, 1);
        assertThat(onlyCheck().get("seen").asString()).contains("reply");
    }

    @Test
    void saysOfAFailedCheckWhatWasTriedSeenAndKnown() {
        Command.Outcome run = run(UNPLUGGED, "{ ping: 10.0.0.2, from: a, within: 1s }");

        assertExit(run, 1);
        assertThat(run.output())
                .contains("a pings 10.0.0.2  host unreachable: neighbour 10.0.0.2")
                .containsPattern("tried +ICMP echo from a \\(10.0.0.1\\) to 10.0.0.2")
                .containsPattern("broken +eth0 in b is down +\\[L02]")
                .containsPattern("evidence +link eth0 in b: flags BROADCAST,MULTICAST, not UP")
                .containsPattern("mend +ip -n b link set dev eth0 up")
                .containsPattern("at +semantics.yaml:15:10")
                .contains("0 of 1 check passed");
    }

    @Test
    void waitsForWhatComesTrueLate() {
        long start = System.nanoTime();

        Command.Outcome run = run(LATE, "{ ping: 10.0.0.2, from: a, within: 20s }");

        assertExit(run, 0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void waitsForAStateThatComesLate() {
        assertExit(run(LATE, "{ link: eth0, in: b, state: up, within: 20s }"), 0);
        assertExit(run(TOO_LATE, "{ link: eth0, in: b, state: up, within: 0s }"), 1);
    }

    @Test
    void givesUpAtTheDeadlineOfTheCheck() {
        long start = System.nanoTime();

        Command.Outcome run = run(UNPLUGGED, "{ ping: 10.0.0.2, from: a, within: 2s }");

        assertExit(run, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void failsAStepThatPrintsSomethingElse() {
        Command.Outcome run = run("steps: [{ run: ip link show eth0, in: a, prints: eth7 }]\n", "{ ping: b, from: a }");

        assertExit(run, 1);
        assertThat(run.output()).contains("its output was to contain \"eth7\"");
    }
}
