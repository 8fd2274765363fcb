package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code why} and {@code break} as a person types them. */
class WhyIT {
    private final Person person = Person.ordinary();

    @AfterEach
    void goHome() {
        person.close();
    }

    @Test
    void saysOfAScenarioThatItIsWellAndWhy() {
        Command.Outcome well = person.netlab("why", "veth-pair", "ns1", "ns2").run();
        Command.Outcome apart =
                person.netlab("why", "veth-pair", "host", "ns2", "--json").run();

        assertExit(well, 0);
        assertThat(well.output()).contains("ns1 to ns2 (192.168.0.12), icmp   reply in", "way there", "way back");
        assertExit(apart, 1);
        assertThat(apart.output()).contains("\"well\": false", "\"id\": \"L11\"");
    }

    @Test
    void namesWhatIsBrokenInTheShellAndTheMendWorks() {
        Command.Outcome run = person.netlab(
                        "-c", "run veth-pair",
                        "-c", "ip -n ns2 link set veth-ns2 down",
                        "-c", "why ns1 192.168.0.12",
                        "-c", "ip -n ns2 link set dev veth-ns2 up",
                        "-c", "why ns1 ns2")
                .run();

        assertExit(run, 0);
        assertThat(run.output())
                .contains("veth-ns2 in ns2 is down  [L02]")
                .containsPattern("mend +ip -n ns2 link set dev veth-ns2 up")
                .contains("ns1 to ns2 (192.168.0.12), icmp   reply in");
    }

    @Test
    void saysThatANameIsNobodys() {
        Command.Outcome run = person.netlab("-c", "why ns1 ns2").run();

        assertExit(run, 1);
        assertThat(run.errors()).contains("there is no node called ns1");
    }

    @Test
    void breaksInSecretAndNoticesThatItIsMended() {
        Command.Outcome run = person.netlab(
                        "-c", "run docker0", "-c", "break --seed 7", "-c", "history", "-c", "show", "-c", "undo")
                .run();

        assertExit(run, 0);
        assertThat(run.output())
                .contains("something is broken now (seed 7)")
                .containsPattern("\\d+  host# break\\n")
                .containsPattern("mended: \\S+ to \\S+ \\(\\S+\\), icmp is answered. 10 of 40 points");
    }
}
