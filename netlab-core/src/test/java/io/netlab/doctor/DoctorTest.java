package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final State PRESENT = new State.Present("");
    private static final State MISSING = new State.Missing("why", "mend");

    @TempDir
    private Path directory;

    @Test
    void tellsOfEveryFeatureOnceAndInOrder() {
        Diagnosis diagnosis = new Doctor(new MachineFiles(directory).asLearner(), Optional.empty()).examine(List.of());

        assertThat(diagnosis.verdicts()).extracting(Verdict::feature).containsExactly(Feature.values());
    }

    @Test
    void takesTheWordOfTheLabOverThatOfThePath() {
        List<Verdict> joined = Diagnosis.join(List.of(
                new Verdict(Feature.IPTABLES, new State.Present("1.8.9")),
                new Verdict(Feature.IPTABLES, MISSING),
                new Verdict(Feature.NFT, new State.Present("1.0.6")),
                new Verdict(Feature.NFT, PRESENT)));

        assertThat(joined)
                .contains(new Verdict(Feature.IPTABLES, MISSING), new Verdict(Feature.NFT, new State.Present("1.0.6")));
    }

    @Test
    void letsAppArmorPassWhenTheLabStarted() {
        List<Verdict> settled = Doctor.settle(
                List.of(new Verdict(Feature.SEALED_LAB, PRESENT), new Verdict(Feature.APPARMOR, MISSING)));

        assertThat(settled).allMatch(Verdict::isPresent);
    }

    @Test
    void blamesTheMissingProgramAndNotTheKernel() {
        List<Verdict> settled =
                Doctor.settle(List.of(new Verdict(Feature.IPTABLES, MISSING), new Verdict(Feature.NAT, MISSING)));

        assertThat(settled.get(1).state()).isInstanceOf(State.Unknown.class);
    }

    @Test
    void namesTheScenariosThatCannotRun() {
        MachineFiles machine = new MachineFiles(directory).program("here", "");

        Diagnosis diagnosis = new Doctor(machine.asLearner(), Optional.empty())
                .examine(List.of(Scenarios.withSteps("here", "ovs-vsctl show", "nowhere")));

        assertThat(diagnosis.scenarios()).containsEntry("tried", List.of("Open vSwitch", "the program nowhere"));
        assertThat(diagnosis.refused()).containsExactly("tried");
        assertThat(diagnosis.scenariosLacking(Feature.OPEN_VSWITCH)).containsExactly("tried");
    }

    @Test
    void isReadyWhenOnlyCornersAreMissing() {
        assertThat(new Diagnosis(List.of(new Verdict(Feature.TMUX, MISSING)), Map.of()).isReady())
                .isTrue();
        assertThat(new Diagnosis(List.of(new Verdict(Feature.VETH, MISSING)), Map.of()).isReady())
                .isFalse();
    }
}
