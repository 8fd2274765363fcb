package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.command.Program;
import io.netlab.doctor.Need.LinksOf;
import io.netlab.doctor.Need.OfFeature;
import io.netlab.doctor.Need.ProgramNamed;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabTrialsIT {
    private final LabTrials trials = new LabTrials(Machine.here(), Syscalls.libc());

    @Test
    void findsWhatEveryLabNeeds() {
        assertThat(trials.refusal(new LinksOf("veth"))).isEmpty();
        assertThat(trials.refusal(new LinksOf("bridge"))).isEmpty();
        assertThat(trials.refusal(new OfFeature(Feature.PING_SOCKETS))).isEmpty();
    }

    @Test
    void repeatsTheKernelsWordsAboutALinkThatItDoesNotKnow() {
        assertThat(trials.refusal(new LinksOf("frobnicator"))).hasValue("EOPNOTSUPP: Unknown device type");
    }

    @Test
    void findsProgramsAndMissesOthers() {
        assertThat(trials.refusal(new ProgramNamed("sh"))).isEmpty();
        assertThat(trials.refusal(new ProgramNamed("/bin/sh"))).isEmpty();
        assertThat(trials.refusal(new ProgramNamed("frobnicate"))).hasValue("frobnicate is not installed");
    }

    @Test
    void leavesNothingOfItsTrialsBehind() {
        String before = seen();

        LabTrials.features().forEach(feature -> trials.refusal(new OfFeature(feature)));

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void reportsEveryTrial() {
        assertThat(LabProbe.read(LabProbe.report())).containsOnlyKeys(LabTrials.features());
    }

    @Test
    void saysWhyTheFirewallSetsNoRule() {
        assertThat(FirewallTrials.filter("frobtables").orElse("")).contains("frobtables-restore could not be started");
    }

    /** Links, rules, mounts and temporary files, which are this sandbox's alone (tests/sandbox/bin/java); the counters and comments of rules are none of our doing. */
    private static String seen() {
        StringBuilder seen = new StringBuilder();
        for (List<String> words : List.of(
                List.of("cat", "/proc/self/net/dev_mcast"),
                List.of("cat", "/proc/self/mounts"),
                List.of("ls", "-a", System.getProperty("java.io.tmpdir")),
                List.of("iptables", "-S"),
                List.of("ip6tables", "-S"),
                List.of("iptables", "-t", "nat", "-S"))) {
            seen.append(new Program(words).run("", Duration.ofSeconds(5)).output());
        }
        return seen.toString();
    }
}
