package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabExaminationTest {
    @TempDir
    private Path directory;

    @Test
    void readsBackWhatTheLabWrote() {
        String line = LabProbe.line(Feature.VXLAN, Optional.of("EOPNOTSUPP:\tUnknown\ndevice type"));

        assertThat(LabProbe.read("noise\n" + line + "\nunheard-of\tworks\t\n"))
                .containsOnlyKeys(Feature.VXLAN)
                .containsEntry(Feature.VXLAN, Optional.of("EOPNOTSUPP: Unknown device type"));
    }

    @Test
    void believesTheLab() {
        List<Verdict> verdicts =
                examine("[ \"$1\" = __lab-probe ] && printf 'veth\\tworks\\t\\nbr-netfilter\\trefused\\tnot there\\n'");

        assertThat(verdicts)
                .containsExactly(
                        new Verdict(Feature.SEALED_LAB, new State.Present("")),
                        new Verdict(Feature.VETH, new State.Present("")),
                        new Verdict(
                                Feature.BR_NETFILTER,
                                new State.Missing("not there", "boot a kernel with CONFIG_BRIDGE_NETFILTER")));
    }

    @Test
    void saysWhatTheLauncherPreparesAsRoot() {
        List<Verdict> verdicts = examine("printf 'tun\\tworks\\t\\n'", MachineFiles::asRoot);

        assertThat(verdicts)
                .contains(new Verdict(Feature.TUN, new State.Present("(root's labs have a node of their own)")));
    }

    @Test
    void repeatsCauseAndRemedyOfTheLauncher() {
        List<Verdict> verdicts = examine("echo 'netlab: no lab' >&2; echo 'netlab: cause: it is forbidden' >&2;"
                + " echo 'netlab: remedy: sudo allow it' >&2; exit 3");

        assertThat(verdicts)
                .containsExactly(
                        new Verdict(Feature.SEALED_LAB, new State.Missing("it is forbidden", "sudo allow it")));
    }

    @Test
    void repeatsTheLastWordOfALauncherThatKnowsNoCause() {
        List<Verdict> verdicts = examine("echo 'netlab: first' >&2; echo 'mount: refused' >&2; exit 1");

        assertThat(verdicts)
                .containsExactly(new Verdict(
                        Feature.SEALED_LAB, new State.Missing("mount: refused", "mend first what else is missing")));
    }

    @Test
    void repeatsTheCommandThatInstallsWhatTheLauncherMisses() {
        List<Verdict> verdicts = examine("echo 'netlab: flock is missing. Install it with' >&2;"
                + " echo '    sudo apt-get install -y util-linux' >&2; exit 3");

        assertThat(verdicts)
                .containsExactly(new Verdict(
                        Feature.SEALED_LAB,
                        new State.Missing("flock is missing. Install it with", "sudo apt-get install -y util-linux")));
    }

    @Test
    void takesASilentLabForABrokenOne() {
        assertThat(examine("exit 0")).singleElement().matches(Verdict::isMissing);
    }

    @Test
    void knowsNothingWithoutALauncher() {
        List<Verdict> verdicts = new LabExamination(new MachineFiles(directory).asLearner()).examine(Optional.empty());

        assertThat(verdicts).singleElement().matches(verdict -> verdict.state() instanceof State.Unknown);
    }

    private List<Verdict> examine(String script) {
        return examine(script, MachineFiles::asLearner);
    }

    private List<Verdict> examine(String script, Function<MachineFiles, Machine> who) {
        MachineFiles machine = new MachineFiles(directory).program("launcher", script);
        return new LabExamination(who.apply(machine)).examine(Optional.of(machine.path("/bin/launcher")));
    }
}
